import { lastDay, type Period } from '../period/period.ts';
import type { Policy } from '../policy/policy-body.ts';
import { usualDays } from '../policy/policy.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

/** LAP-6: the last day on which a period's report is in time; it warns, a late one is taken all the same. */
export function reportDue(period: Period, { reportDays = usualDays.reportDays }: Policy): LocalDate {
  return addDays(lastDay(period), reportDays);
}
