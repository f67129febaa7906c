import { expect, test } from 'vitest';
import { groupBy } from '../../src/std/group-by.ts';

test('groups and their items stay in order', () => {
  expect([...groupBy([3, 1, 4, 1, 5], (one) => one % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});
