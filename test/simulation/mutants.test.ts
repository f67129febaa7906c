import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutants, sampleOfMutants } from './mutants.ts';
import { smallLimits } from './small-limits.mjs';

const root = join(import.meta.dirname, '../..');

test('every deliberate bug, and every limit made small, has exactly one place in the source', () => {
  const patches = [...mutants.flatMap((mutant) => mutant.patches), ...smallLimits];
  const astray = patches.filter(({ file, find }) => readFileSync(join(root, file), 'utf8').split(find).length !== 2);
  expect(astray).toEqual([]);
});

test('there are at least 60 deliberate bugs, and the sample is of them', () => {
  const names = mutants.map(({ name }) => name);
  expect(new Set(names).size).toBeGreaterThanOrEqual(60);
  expect(names).toEqual(expect.arrayContaining(sampleOfMutants));
});
