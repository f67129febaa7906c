import { dayTarget } from '../holiday/day-target.ts';
import type { Holiday } from '../holiday/holiday-body.ts';
import { usualDays } from '../policy/policy.ts';
import type { Policy } from '../policy/policy-body.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

/** No calendar is so full of holidays. */
const longestSearchDays = 400;

/**
 * REV-11: the last day on which a verdict on what arrived on a day is in time, by the policy's working days. It warns:
 * what is late still waits and is never approved by itself.
 */
export function reviewDue(arrived: LocalDate, policy: Policy, holidays: readonly Holiday[]): LocalDate {
  let left = policy.reviewDays ?? usualDays.reviewDays;
  let day = arrived;
  for (let tried = 0; left > 0 && tried < longestSearchDays; tried++) {
    day = addDays(day, 1);
    if (dayTarget(day, policy, holidays).kind === 'work') left--;
  }
  return day;
}
