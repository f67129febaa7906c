import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const lists = { domain: 'src/domain/RULES.md', sync: 'src/protocol/SYNC-RULES.md' };

// A rule's id opens a table row or a heading: `| ACT-1 | …` or `## ACT-1 …`.
const listedId = /^\s*(?:\||#+)\s*`?([A-Z]{2,5}-\d+[a-z]?)\b/gm;
const citedId = /\[([A-Z]{2,5}-\d+[a-z]?(?:,\s*[A-Z]{2,5}-\d+[a-z]?)*)\]/g;

for (const [name, file] of Object.entries(lists)) {
  test(`each ${name} rule is listed once`, () => {
    const ids = listedIn(file);
    expect(ids.length, `${file} lists no rule`).toBeGreaterThan(0);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test(`each ${name} rule has a test whose title carries its id`, () => {
    const cited = citedByTests();
    const untested = listedIn(file).filter((id) => !cited.has(id));
    expect(untested, `in ${file}, but in no test title`).toEqual([]);
  });
}

test('each id in a test title is listed as a rule', () => {
  const listed = new Set(Object.values(lists).flatMap(listedIn));
  const unknown = [...citedByTests()]
    .filter(([id]) => !listed.has(id))
    .map(([id, files]) => `${id} in ${files.join(', ')}`);
  expect(unknown, `in a test title, but in neither ${Object.values(lists).join(' nor ')}`).toEqual([]);
});

function listedIn(file: string): string[] {
  expect(existsSync(file), `${file} is missing: it lists the rules by id`).toBe(true);
  return Array.from(readFileSync(file, 'utf8').matchAll(listedId), ([, id]) => id!);
}

/** Which ids stand in brackets in test files, and in which; a test's title is the one place where they may. */
function citedByTests(): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const file of testFiles()) {
    for (const [, list] of readFileSync(file, 'utf8').matchAll(citedId)) {
      for (const id of list!.split(/,\s*/)) cited.set(id, [...new Set([...(cited.get(id) ?? []), file])]);
    }
  }
  return cited;
}

function testFiles(): string[] {
  const names = readdirSync('test', { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join('test', name));
}
