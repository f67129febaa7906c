import { minuteOfDay } from '../time/local-date.ts';
import type { Activity, ActivityTime } from './activity-body.ts';

/** How long an entry lasts, in minutes. */
export function minutesOf(time: ActivityTime): number {
  if (time.kind === 'duration') return time.minutes;
  const sameDay = minuteOfDay(time.end) - minuteOfDay(time.start);
  return time.endsNextDay ? sameDay + 1440 : sameDay;
}

/** ACT-10: the minutes that count towards the day's target; non-TUSI counts none (reference §9.9). */
export function countedMinutes(activities: readonly Activity[]): number {
  return activities
    .filter((activity) => activity.category !== 'non-tusi')
    .reduce((sum, activity) => sum + minutesOf(activity.time), 0);
}
