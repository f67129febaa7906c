import { firstDay, lastDay, periodsOf, yearPeriod } from '../period/period.ts';
import { ikmOf, poolTotals, type UnsurTotal } from '../skm/ikm.ts';
import { smallestShown } from '../skm/small-groups.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { UnitIkm } from './unit-ikm-body.ts';

/** What a unit's closed groups of one period add up to (SKM-26). */
export interface GroupTotals {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly responses: number;
  readonly unsur: readonly UnsurTotal[];
}

/**
 * SKM-25: a unit's index of each month, triwulan and the year, pooled from the groups that lie within it, with five
 * questionnaires or more (reference §1.4, §6).
 */
export function indicesOfYear(year: number, groups: readonly GroupTotals[]): UnitIkm['periods'] {
  const periods = [...periodsOf(year, 'bulanan'), ...periodsOf(year, 'triwulanan'), yearPeriod(year)];
  return periods.flatMap((period) => {
    const within = groups.filter((one) => one.from >= firstDay(period) && one.to <= lastDay(period));
    const responses = within.reduce((sum, one) => sum + one.responses, 0);
    if (responses < smallestShown) return [];
    const { ikm } = ikmOf(poolTotals(within.map((one) => one.unsur)));
    return ikm === null ? [] : [{ period, value: ikm, responses }];
  });
}
