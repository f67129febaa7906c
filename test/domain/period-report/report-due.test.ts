import { expect, test } from 'vitest';
import { reportDue } from '../../../src/domain/period-report/report-due.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import { defaultPolicy } from '../../../src/domain/policy/policy.ts';

test('[LAP-6] a report is due five days after its period, or as many as the policy says', () => {
  expect(reportDue('2026-11' as Period, defaultPolicy)).toBe('2026-12-05');
  expect(reportDue('2026-T4' as Period, { ...defaultPolicy, reportDays: 10 })).toBe('2027-01-10');
});
