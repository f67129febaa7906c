import { expect, test } from 'vitest';
import { audit as en } from '../../src/app/words/en/audit.ts';
import { audit as id } from '../../src/app/words/id/audit.ts';
import { kinds } from '../../src/domain/kinds.ts';

test('the audit has a word for every kind of record, in both languages', () => {
  for (const words of [id, en]) expect([...kinds.keys()].filter((kind) => !(kind in words.kinds))).toEqual([]);
});
