import type { Activity } from '../../../domain/activity/activity-body.ts';
import { overlaps } from '../../../domain/activity/activity-warnings.ts';
import { minuteOfDay, type LocalDate, type TimeOfDay } from '../../../domain/time/local-date.ts';
import type { LocalTime } from '../../../domain/time/zone.ts';

export interface Span {
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

const usual = [
  ['07:30', '12:00'],
  ['13:00', '16:00'],
] as const;

/** Spans worth one tap: on from the day's last end until now, then the usual halves of the day that are still free. */
export function usualTimes(date: LocalDate, others: readonly Activity[], now: LocalTime): Span[] {
  const ofDay = others.filter((other) => other.date === date);
  const halves = usual.map(([start, end]) => ({ start: start as TimeOfDay, end: end as TimeOfDay }));
  const onward = onFromLastEnd(date, ofDay, now);
  return [...(onward ? [onward] : []), ...halves].filter((span) => isFree(span, date, ofDay));
}

function onFromLastEnd(date: LocalDate, ofDay: readonly Activity[], now: LocalTime): Span | null {
  const ends = ofDay.flatMap(({ time }) => (time.kind === 'span' && !time.endsNextDay ? [time.end] : []));
  const start = ends.sort().pop();
  if (start === undefined || date !== now.date || now.minute - minuteOfDay(start) < 5) return null;
  return { start, end: timeOfDay(now.minute - (now.minute % 5)) };
}

function isFree({ start, end }: Span, date: LocalDate, ofDay: readonly Activity[]): boolean {
  const time = { kind: 'span', start, end, endsNextDay: false } as const;
  const span: Activity = {
    date,
    time,
    category: 'tusi',
    description: '',
    rhkId: null,
    volume: null,
    volumeUnit: null,
    note: null,
  };
  return !ofDay.some((other) => overlaps(span, other));
}

function timeOfDay(minute: number): TimeOfDay {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as TimeOfDay;
}
