import { expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import type { AccessRow } from '../contract/authorisation/access-row.ts';

const files = import.meta.glob<{ row: AccessRow }>('../contract/authorisation/rows/*.ts', { eager: true });

test('[SYN-6] every kind of record has a row in test/contract/authorisation/rows that says who may do what with it', () => {
  const named = Object.values(files).map(({ row }) => row.kind);
  expect(named.toSorted()).toEqual([...kinds.keys()].toSorted());
});
