import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { kinds } from '../../../src/domain/kinds.ts';
import type { RecordRow } from '../../../src/device/store/database.ts';
import {
  subjectAddress,
  subjectFacts,
  subjectName,
  subjects,
  subjectText,
} from '../../../src/app/subjects/subjects.ts';
import { subjects as en } from '../../../src/app/words/en/subjects.ts';
import { subjects as id } from '../../../src/app/words/id/subjects.ts';
import { id as words } from '../../../src/app/words/id/id.ts';
import type { AccessRow, Give } from '../../contract/authorisation/access-row.ts';
import { ids } from '../../support/small-district.ts';

const reading = {
  common: words.common,
  words: id,
  language: 'id',
  resultTitles: new Map(),
  people: new Map(),
} as const;

/** What an ordinary person, or one with every right, writes themselves. */
const person = {
  kind: 'person',
  orgId: ids.org,
  personId: ids.officer,
  unitId: ids.office,
  roles: ['admin', 'superior', 'leader'],
} as never;
const written = [...kinds.values()].filter((kind) => kind.author(person) === ids.officer);
const give: Give = async (_who, _kind, body) => ({ id: ids.plan, hash: '0'.repeat(64), body });

/** The example of its kind that the rights are tried with. */
async function bodyOf(kind: string): Promise<unknown> {
  const file = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const { row } = (await import(`../../contract/authorisation/rows/${file}.ts`)) as { row: AccessRow };
  return row.body(give);
}

const rowOf = (kind: string, body: unknown) =>
  ({ id: ids.plan, kind, version: kinds.get(kind)!.version, author: ids.officer, body }) as unknown as RecordRow;

test('there are kinds that a person writes', () => {
  expect(written.map(({ name }) => name)).toEqual(expect.arrayContaining(['activity', 'periodReport', 'feedback']));
});

describe.each(written.map((kind) => [kind.name] as const))('%s, which a person can write,', (kind) => {
  test('has a name of its own in both languages, never that of the code', () => {
    expect(subjects.has(kind)).toBe(true);
    expect(subjectName(kind, reading)).not.toBe(kind);
    expect(subjectName(kind, { words: en })).not.toBe(kind);
  });

  test('says what it is about, part by part', async () => {
    const row = rowOf(kind, await bodyOf(kind));
    expect(subjectText(kind, row, reading)).not.toBe('');
    const facts = Object.entries(subjectFacts(kind, row, reading)!);
    expect(facts.length).toBeGreaterThan(0);
    for (const [label, text] of facts) expect([id.labels[label as never], typeof text]).not.toContain(undefined);
  });

  test('opens where it is mended: a screen that there is', async () => {
    const path = subjectAddress(rowOf(kind, await bodyOf(kind)), 'date')!.split('?')[0]!;
    const screens = readFileSync('src/app/ui/app.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g);
    const fits = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:[a-z]+/g, '[^/]+')}$`).test(path);
    expect([...screens].map(([, pattern]) => pattern!).filter(fits)).not.toEqual([]);
  });

  test.each([[null], [7], ['text'], [{}], [[]]])('of a damaged body (%j) is not shown and breaks nothing', (body) => {
    const damaged = rowOf(kind, body);
    expect(typeof subjectText(kind, damaged, reading)).toBe('string');
    expect(() => [subjectFacts(kind, damaged, reading), subjectAddress(damaged)]).not.toThrow();
  });
});

test('a kind that only a later version knows goes by its own name', () => {
  expect(subjectName('laterKind', reading)).toBe('laterKind');
});
