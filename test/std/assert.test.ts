import { expect, test } from 'vitest';
import { assert, unreachable } from '../../src/std/assert.ts';

test('a claim that holds lets the program go on', () => {
  expect(() => assert(1 + 1 === 2, 'sums are right')).not.toThrow();
});

test('a claim that fails throws and says which', () => {
  expect(() => assert(null, 'an activity has an id')).toThrow('Bug: this should hold: an activity has an id');
});

test('a branch that cannot be reached names the value that reached it', () => {
  expect(() => unreachable('surprise' as never)).toThrow('surprise');
});
