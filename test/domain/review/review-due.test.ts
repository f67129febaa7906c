import { expect, test } from 'vitest';
import type { Holiday } from '../../../src/domain/holiday/holiday-body.ts';
import { defaultPolicy } from '../../../src/domain/policy/policy.ts';
import { reviewDue } from '../../../src/domain/review/review-due.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';

const friday = '2026-11-20' as LocalDate;

test('[REV-11] a verdict is due within three working days, weekends and holidays left out', () => {
  expect(reviewDue(friday, defaultPolicy, [])).toBe('2026-11-25');
  const holiday: Holiday = { type: 'cuti-bersama', name: 'Cuti', date: '2026-11-23' as LocalDate, until: null };
  expect(reviewDue(friday, defaultPolicy, [holiday])).toBe('2026-11-26');
});

test('[REV-11] the policy says how many, and a week of six days counts its Saturday', () => {
  expect(reviewDue(friday, { ...defaultPolicy, reviewDays: 1 }, [])).toBe('2026-11-23');
  expect(reviewDue(friday, { ...defaultPolicy, workWeek: 6 }, [])).toBe('2026-11-24');
});
