import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findForeignLookups } from '../../scripts/find-foreign-lookups.mjs';

const planted: string[] = [];
afterEach(() => planted.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-lint-'));
  planted.push(folder);
  for (const [path, content] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What the project's own rules of lint say of a line under `src/`. */
async function lintOf(line: string): Promise<string[]> {
  const rules = readFileSync('.oxlintrc.json', 'utf8').replace('./scripts/', `${resolve('scripts')}/`);
  const cwd = plant({ '.oxlintrc.json': rules, 'src/planted.ts': `${line}\n` });
  const said = await new Promise<string>((done) => {
    execFile(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '--format=json'], { cwd }, (_, out) =>
      done(out),
    );
  });
  const { diagnostics } = JSON.parse(said) as { diagnostics: { code: string }[] };
  return diagnostics.map(({ code }) => code);
}

describe('no pattern in the source is worse than linear', () => {
  const rule = 'jejak(linear-pattern)';
  test.each([
    ['exponential', String.raw`export const found = (text: string) => /^(?:a+)+$/.test(text);`],
    [
      'two repetitions that share what they match',
      String.raw`export const found = (text: string) => /^\d+\.?\d*$/.test(text);`,
    ],
    [
      'a run that is begun anew at each place',
      String.raw`export const trimmed = (text: string) => text.replace(/\s+$/, '');`,
    ],
    ['from a text', String.raw`export const found = new RegExp('^(\\w+ ?)*$', 'u');`],
    ['built while running', 'export const named = (name: string) => new RegExp(`^${name}$`);'],
  ])('planted: %s', async (_, line) => {
    expect(await lintOf(line)).toEqual([rule]);
  });

  test('and what is linear is let through', async () => {
    expect(await lintOf(String.raw`export const found = (text: string) => /^\d+(?:\.\d*)?$/.test(text);`)).toEqual([]);
  });
});

describe('no table is asked with a text that could be anybody’s', () => {
  const linesOf = (...lines: string[]) => {
    const folder = plant({
      'src/tsconfig.json': JSON.stringify({
        compilerOptions: { strict: true, target: 'es2023', lib: ['es2023'], module: 'nodenext', types: [] },
        include: ['.'],
      }),
      'src/planted.ts': lines.join('\n'),
    });
    return findForeignLookups(folder, ['src/tsconfig.json']).found.map((line) => Number(line.split(':')[1]));
  };

  test('planted: by index, by a call’s answer, in a chain, with `in`, through any', () => {
    const found = linesOf(
      'const table: Record<string, string> = { a: "b" };',
      'export const one = (text: string) => table[text];',
      'export const two = (text: string) => table[text.trim()] ?? "";',
      'export const three = (maybe: { table?: typeof table }, text: string | undefined) => maybe.table?.[text ?? ""];',
      'export const four = (text: string) => text in table;',
      'export const five = (text: any) => table[text];',
    );
    expect(found).toEqual([2, 3, 4, 5, 6]);
  });

  test('and what can only be one of its names, a number, an id, or is written, is let through', () => {
    const found = linesOf(
      'const table = { a: 1, b: 2 }, list = ["a"], filled: Record<string, number> = {};',
      'type Id = string & { readonly brand: "id" };',
      'export const one = (name: "a" | "b") => table[name];',
      'export const two = (at: number) => list[at];',
      'export const three = (id: Id) => filled[id];',
      'export const four = (text: string) => { filled[text] = 1; };',
      'export const five = (name: keyof typeof table) => table[name];',
    );
    expect(found).toEqual([]);
  });
});
