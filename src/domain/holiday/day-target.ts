import type { Policy } from '../policy/policy-body.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Holiday } from './holiday-body.ts';

/** What a day asks for: working minutes, or rest and why. */
export type DayTarget =
  | { readonly kind: 'work'; readonly minutes: number }
  | { readonly kind: 'rest'; readonly minutes: 0; readonly holiday: Holiday | null };

/** Minutes of Perpres 21/2023 and of the six-day pattern that adds up to the same week, from Monday on. */
const fiveDays = [450, 450, 450, 450, 450, 0, 0];
const sixDays = [390, 390, 390, 390, 270, 420, 0];
const fullDay = 450;
const [week, ramadanWeek] = [2250, 1950];

/**
 * The target of a day by weekday, holidays and Ramadan. `dailyTargetMinutes` stands for a full day of the five-day week;
 * other days and weeks are in proportion to it.
 */
export function dayTarget(
  date: LocalDate,
  { dailyTargetMinutes, workWeek = 5 }: Pick<Policy, 'dailyTargetMinutes' | 'workWeek'>,
  holidays: readonly Holiday[],
): DayTarget {
  const named = holidays.filter((one) => date >= one.date && date <= (one.until ?? one.date));
  // HARI-1: weekends and holidays ask for no work.
  const free = named.find(({ type }) => type !== 'ramadan') ?? null;
  const monday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  // HARI-2, HARI-3: five days of the same length, or six of different ones; the week is the same.
  const minutes = (workWeek === 6 ? sixDays : fiveDays)[monday]!;
  if (free !== null || minutes === 0) return { kind: 'rest', minutes: 0, holiday: free };
  // HARI-4: Ramadan has 32 h 30 instead of 37 h 30 a week.
  const inRamadan = named.some(({ type }) => type === 'ramadan');
  const share = (minutes / fullDay) * (inRamadan ? ramadanWeek / week : 1);
  return { kind: 'work', minutes: Math.round(dailyTargetMinutes * share) };
}
