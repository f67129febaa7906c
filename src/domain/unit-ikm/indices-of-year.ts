import { firstDay, lastDay, periodsOf, yearPeriod } from '../period/period.ts';
import { ikmOf, poolTotals, type UnsurTotal } from '../skm/ikm.ts';
import { smallestShown } from '../skm/small-groups.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { UnitIkm } from './unit-ikm-body.ts';

/** What a unit's questionnaires of one month add up to. */
export interface MonthTotals {
  readonly firstDay: LocalDate;
  readonly responses: number;
  readonly unsur: readonly UnsurTotal[];
}

/**
 * SKM-25: a unit's index of each month, triwulan and the year, pooled from the answers, with five questionnaires or more
 * (reference §1.4, §6).
 */
export function indicesOfYear(year: number, months: readonly MonthTotals[]): UnitIkm['periods'] {
  const periods = [...periodsOf(year, 'bulanan'), ...periodsOf(year, 'triwulanan'), yearPeriod(year)];
  return periods.flatMap((period) => {
    const within = months.filter((one) => one.firstDay >= firstDay(period) && one.firstDay <= lastDay(period));
    const responses = within.reduce((sum, one) => sum + one.responses, 0);
    if (responses < smallestShown) return [];
    const { ikm } = ikmOf(poolTotals(within.map((one) => one.unsur)));
    return ikm === null ? [] : [{ period, value: ikm, responses }];
  });
}
