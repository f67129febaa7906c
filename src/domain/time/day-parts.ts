import { addDays, type LocalDate } from './local-date.ts';
import type { LocalTime } from './zone.ts';

/** From one minute to another, both since the midnight with which a day begins; a night goes on past 1440. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What was worked of a day: stretches with their hours, and minutes of which the hours are not known. */
export interface DayParts {
  readonly stretches: readonly Stretch[];
  readonly durations: number;
}

const minutesOfDay = 1440;

/** How many minutes of a day have come: none of a day to come, and on past 1440 for the night after a day that is over. */
export function minutesCome(date: LocalDate, { date: today, minute }: LocalTime): number {
  if (date > today) return 0;
  if (date === today) return minute;
  return date === addDays(today, -1) ? minutesOfDay + minute : Infinity;
}

/**
 * The minutes of a day of which `come` have come. Stretches that overlap count once, and as far as their time has come;
 * minutes without hours are added as far as the day has room for them.
 */
export function minutesOfParts({ stretches, durations }: DayParts, come: number): number {
  const timed = unionOf(stretches, come);
  return Math.max(timed, Math.min(timed + durations, come, minutesOfDay));
}

function unionOf(stretches: readonly Stretch[], come: number): number {
  let [minutes, end] = [0, 0];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const [begins, ends] = [Math.max(from, end), Math.min(to, come)];
    minutes += Math.max(0, ends - begins);
    end = Math.max(end, ends);
  }
  return minutes;
}
