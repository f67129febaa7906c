import { expect, test } from 'vitest';
import { common as en } from '../../../src/app/words/en/common.ts';
import { common as id } from '../../../src/app/words/id/common.ts';

test('hours of a whole office have a mark between their thousands', () => {
  expect(id.hoursMinutes(7_707 * 60 + 40)).toBe('7.707 jam 40 menit');
  expect(en.hoursMinutes(1_234_567 * 60)).toBe('1,234,567 h');
  expect(id.hoursMinutes(999 * 60)).toBe('999 jam');
  expect(id.hoursMinutes(45)).toBe('45 menit');
});
