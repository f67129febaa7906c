import { firstDay, lastDay, periodsOf, yearPeriod, type Cadence, type Period } from '../period/period.ts';
import type { EntryLock } from '../policy/policy-body.ts';
import { addDays, yearOf, type LocalDate } from '../time/local-date.ts';

/** From so long before a year on its plans can be prepared: from 1 December (local policy). */
const planningLeadDays = 31;

/** WKT-1: this year and the last are open for work, what was reached, reports, feedback and ratings; newest first (local policy, SYN-17). */
export function openYears(today: LocalDate): readonly [number, number] {
  return [yearOf(today), yearOf(today) - 1];
}

/** Whether a year is open, or still to come: what is too early has rules of its own. */
export function isStillOpen(year: number, today: LocalDate): boolean {
  return year >= yearOf(today) - 1;
}

/** The first day that is open. */
export function firstOpenDay(today: LocalDate): LocalDate {
  return `${yearOf(today) - 1}-01-01` as LocalDate;
}

/** WKT-2: plans are read and written for the open years, and from 1 December for the next; the newest first (local policy, READ-3). */
export function planYears(today: LocalDate): readonly number[] {
  const coming = comingYear(today);
  return [...(coming === null ? [] : [coming]), ...openYears(today)];
}

/** The year whose plan can be prepared already; null before December. */
export function comingYear(today: LocalDate): number | null {
  const year = yearOf(addDays(today, planningLeadDays));
  return year === yearOf(today) ? null : year;
}

/** The first day that the policy's lock leaves open, null where it closes none. */
export function firstUnlockedDay(lock: EntryLock, today: LocalDate): LocalDate | null {
  return lock.kind === 'open' ? null : addDays(today, lock.kind === 'same-day' ? 0 : -lock.days);
}

/** WKT-3: entries are made from the first day on that the lock leaves open, and never before the open years (reference §3.4, §9.1). */
export function firstEntryDay(lock: EntryLock, today: LocalDate): LocalDate {
  const [oldest, unlocked] = [firstOpenDay(today), firstUnlockedDay(lock, today)];
  return unlocked !== null && unlocked > oldest ? unlocked : oldest;
}

/** WKT-4: a report may be sent of every period of the open years that has begun and in which the person was here; newest first (reference §8.1). */
export function reportPeriods(cadence: Cadence, { today, since }: { today: LocalDate; since: LocalDate }): Period[] {
  const all = openYears(today).flatMap((year) => periodsOf(year, cadence).toReversed());
  return all.filter((period) => firstDay(period) <= today && lastDay(period) >= since);
}

/** WKT-5: rated are the open years and their periods from the last day on, newest first (reference §2.2). */
export function ratedPeriods(cadence: Cadence, today: LocalDate): Period[] {
  const all = openYears(today).flatMap((year) => [yearPeriod(year), ...periodsOf(year, cadence).toReversed()]);
  return all.filter((period) => lastDay(period) <= today);
}

/** The months of the open years up to today (`2026-11`), newest first. */
export function openMonths(today: LocalDate): string[] {
  return reportPeriods('bulanan', { today, since: firstOpenDay(today) });
}
