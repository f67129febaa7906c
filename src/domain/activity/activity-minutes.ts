import { minuteOfDay } from '../time/local-date.ts';
import type { Activity, ActivityTime } from './activity-body.ts';

/** How long an entry lasts, in minutes. */
export function minutesOf(time: ActivityTime): number {
  if (time.kind === 'duration') return time.minutes;
  const sameDay = minuteOfDay(time.end) - minuteOfDay(time.start);
  return time.endsNextDay ? sameDay + 1440 : sameDay;
}

/**
 * ACT-10, ACT-17: the minutes that count towards the day's target; non-TUSI counts none, and no day more than the cap
 * of the policy (reference §9.9).
 */
export function countedMinutes(activities: readonly Activity[], dailyCap: number | null = null): number {
  const ofDays = new Map<string, number>();
  for (const { category, date, time } of activities) {
    if (category !== 'non-tusi') ofDays.set(date, (ofDays.get(date) ?? 0) + minutesOf(time));
  }
  return [...ofDays.values()].reduce((sum, minutes) => sum + Math.min(minutes, dailyCap ?? minutes), 0);
}
