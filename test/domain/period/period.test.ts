import { expect, test } from 'vitest';
import {
  firstDay,
  isPeriod,
  lastDay,
  periodAt,
  periodsOf,
  previousPeriod,
  yearPeriod,
  type Period,
} from '../../../src/domain/period/period.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';

test.each(['2026', '2026-01', '2026-12', '2026-T1', '2026-T4'])('%s is a period', (text) => {
  expect(isPeriod(text)).toBe(true);
});

test.each(['', '26', '2026-00', '2026-13', '2026-T0', '2026-T5', '2026-1', '1999-01', '2026-01-01'])(
  '%j is no period',
  (text) => {
    expect(isPeriod(text)).toBe(false);
  },
);

test.each<[string, string, string, string]>([
  ['2024-02', '2024-02-01', '2024-02-29', '2024-01'],
  ['2026-01', '2026-01-01', '2026-01-31', '2025-12'],
  ['2026-T1', '2026-01-01', '2026-03-31', '2025-T4'],
  ['2026-T3', '2026-07-01', '2026-09-30', '2026-T2'],
  ['2026', '2026-01-01', '2026-12-31', '2025'],
])('%s goes from %s to %s, after %s', (period, from, to, before) => {
  expect([firstDay(period as Period), lastDay(period as Period), previousPeriod(period as Period)]).toEqual([
    from,
    to,
    before,
  ]);
});

test('every day falls into one month and one triwulan of its year', () => {
  const months = periodsOf(2026, 'bulanan');
  const quarters = periodsOf(2026, 'triwulanan');
  expect(months).toHaveLength(12);
  expect(quarters).toEqual(['2026-T1', '2026-T2', '2026-T3', '2026-T4']);
  expect(months.map((month) => periodAt(lastDay(month), 'bulanan'))).toEqual(months);
  expect(quarters.map((quarter) => periodAt(firstDay(quarter), 'triwulanan'))).toEqual(quarters);
  expect(periodAt('2026-09-30' as LocalDate, 'triwulanan')).toBe('2026-T3');
  expect(yearPeriod(2026)).toBe('2026');
});
