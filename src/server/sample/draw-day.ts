import type { LocalDate, TimeOfDay } from '../../domain/time/local-date.ts';
import { isSampleHoliday } from './sample-holidays.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';

/** From–to, in minutes since midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const [opens, closes] = [7 * 60 + 30, 16 * 60];
const shortestEntry = 15;

/** Whether offices work that day: Monday to Friday, but for holidays. */
export function isWorkday(date: LocalDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !isSampleHoliday(date);
}

/** Three to six stretches of work within 07.30–16.00, around the break, which begins earlier on Friday (reference §2.9). */
export function drawDay(date: LocalDate, random: SeededRandom): Stretch[] {
  const isFriday = new Date(`${date}T00:00:00Z`).getUTCDay() === 5;
  const count = random.between(3, 6);
  const early = Math.round(count * 0.6);
  return [
    ...divide({ from: opens, to: isFriday ? 11 * 60 + 30 : 12 * 60 }, early, random),
    ...divide({ from: 13 * 60, to: closes }, count - early, random),
  ];
}

/** Uneven parts on the five minutes, some with a pause before the next. */
function divide({ from, to }: Stretch, count: number, random: SeededRandom): Stretch[] {
  const weights = Array.from({ length: count }, () => random.between(2, 5));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let start = from;
  return weights.map((weight) => {
    const length = Math.floor(((to - from) * weight) / total / 5) * 5;
    const pause = random.pick([0, 0, 5, 10]);
    const stretch = { from: start, to: start + Math.max(shortestEntry, length - pause) };
    start += length;
    return stretch;
  });
}

/** `HH:MM` of a minute since midnight. */
export function timeOfDayAt(minute: number): TimeOfDay {
  return new Date(minute * 60_000).toISOString().slice(11, 16) as TimeOfDay;
}
