import { groupBy } from '../../std/group-by.ts';
import { minutesCome, minutesOfParts, type DayParts, type Stretch } from '../time/day-parts.ts';
import { minuteOfDay } from '../time/local-date.ts';
import type { LocalTime } from '../time/zone.ts';
import type { Activity, ActivityTime } from './activity-body.ts';

/** How long an entry lasts, in minutes. */
export function minutesOf(time: ActivityTime): number {
  if (time.kind === 'duration') return time.minutes;
  const sameDay = minuteOfDay(time.end) - minuteOfDay(time.start);
  return time.endsNextDay ? sameDay + 1440 : sameDay;
}

export interface Counting {
  /** How many minutes of a day count at most, null where all do (ACT-17). */
  readonly cap: number | null;
  /** The clock on the wall of the writer's unit. */
  readonly now: LocalTime;
}

/**
 * ACT-10, ACT-17, ACT-18, ACT-19: the minutes that count towards the day's target. Non-TUSI counts none, no day more than
 * the cap of the policy, minutes of a day that overlap once, and what has not come yet not at all (reference §9.9).
 */
export function countedMinutes(activities: readonly Activity[], { cap, now }: Counting): number {
  const ofDays = groupBy(activities, ({ date }) => date);
  const minutes = [...ofDays].map(([date, ofDay]) => minutesOfParts(dayParts(ofDay), minutesCome(date, now)));
  return minutes.reduce((sum, ofDay) => sum + Math.min(ofDay, cap ?? ofDay), 0);
}

/** Why a day's entries count less than they last together: each part is told apart, none twice. */
export interface UncountedMinutes {
  readonly overCap: number;
  readonly toCome: number;
  readonly overlapping: number;
  /** Of non-TUSI. */
  readonly notCounted: number;
}

/** What of the entries of one day does not count, and why. */
export function uncountedMinutes(ofDay: readonly Activity[], counting: Counting): UncountedMinutes {
  const lasting = (some: readonly Activity[]) => some.reduce((sum, { time }) => sum + minutesOf(time), 0);
  const come = countedMinutes(ofDay, { ...counting, cap: null });
  const all = minutesOfParts(dayParts(ofDay), Infinity);
  const aside = ofDay.filter(isAside);
  return {
    overCap: come - countedMinutes(ofDay, counting),
    toCome: all - come,
    overlapping: lasting(ofDay) - lasting(aside) - all,
    notCounted: lasting(aside),
  };
}

const isAside = ({ category }: Activity) => category === 'non-tusi';

/** What of a day's entries counts at all, before the clock and the cap have a say (ACT-10). */
export function dayParts(ofDay: readonly Activity[]): DayParts {
  const times = ofDay.flatMap((one) => (isAside(one) ? [] : [one.time]));
  return {
    stretches: times.flatMap(stretchOf),
    durations: times.reduce((sum, time) => sum + (time.kind === 'duration' ? time.minutes : 0), 0),
  };
}

function stretchOf(time: ActivityTime): Stretch[] {
  if (time.kind === 'duration') return [];
  const from = minuteOfDay(time.start);
  return [{ from, to: from + minutesOf(time) }];
}
