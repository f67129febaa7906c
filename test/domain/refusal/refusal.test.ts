import { expect, test } from 'vitest';
import { accept, firstRefusal, refusals, refuse } from '../../../src/domain/refusal/refusal.ts';

test('a refusal says what to do next, in words of its code', () => {
  expect(refuse('day-closed', 'date')).toEqual({
    kind: 'refuse',
    refusal: { code: 'day-closed', message: refusals['day-closed'], field: 'date' },
  });
});

test('a refusal of the whole record names no field', () => {
  expect(refuse('not-writer')).toEqual({
    kind: 'refuse',
    refusal: { code: 'not-writer', message: refusals['not-writer'] },
  });
});

test('the first rule that refuses decides, and those after it are not asked', () => {
  const never = () => {
    throw new Error('asked after a refusal');
  };
  expect(
    firstRefusal(
      () => accept,
      () => refuse('too-large'),
      never,
    ),
  ).toEqual(refuse('too-large'));
});

test('no rule, or none that refuses, accepts', () => {
  expect(firstRefusal()).toBe(accept);
  expect(
    firstRefusal(
      () => accept,
      () => accept,
    ),
  ).toBe(accept);
});

test('every message is a sentence', () => {
  const unfinished = Object.entries(refusals).filter(([, message]) => !/^[A-Z].*\.$/.test(message));
  expect(unfinished).toEqual([]);
});
