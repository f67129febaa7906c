import type { LocalDate, TimeOfDay } from '../time/local-date.ts';
import { localTimeAt, type Zone } from '../time/zone.ts';

export const quarterHourMs = 900_000;

/** KSK-4: day and time in the unit's zone, rounded down to the quarter hour, so that nobody is known by the moment. */
export function quarterHourAt(nowMs: number, zone: Zone): { readonly date: LocalDate; readonly time: TimeOfDay } {
  const { date, minute } = localTimeAt(nowMs, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  const quarter = Math.floor(minute / 15) * 15;
  return { date, time: `${two(Math.floor(quarter / 60))}:${two(quarter % 60)}` as TimeOfDay };
}
