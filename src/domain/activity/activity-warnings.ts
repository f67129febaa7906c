import type { DayTarget } from '../holiday/day-target.ts';
import { addDays, minuteOfDay } from '../time/local-date.ts';
import type { LocalTime } from '../time/zone.ts';
import type { Activity } from './activity-body.ts';
import { minutesOf } from './activity-minutes.ts';

export type ActivityWarning =
  | { readonly kind: 'long'; readonly minutes: number }
  | { readonly kind: 'overlap'; readonly with: Activity }
  | { readonly kind: 'not-over-yet' }
  /** The holiday's name, null for a weekend. */
  | { readonly kind: 'rest-day'; readonly name: string | null };

/**
 * What a person should look at twice before saving; none of it refuses. `others` are the person's other entries of
 * the day before, the day itself and the day after; `now` is the wall clock of the unit, `target` what the day asks for.
 */
export function activityWarnings(
  body: Activity,
  { others, now, target }: { others: readonly Activity[]; now: LocalTime; target?: DayTarget | undefined },
): ActivityWarning[] {
  const overlapping = others.find((other) => overlaps(body, other));
  return [
    ...(isLong(body) ? [{ kind: 'long', minutes: minutesOf(body.time) } as const] : []),
    ...(overlapping ? [{ kind: 'overlap', with: overlapping } as const] : []),
    ...(isNotOverYet(body, now) ? [{ kind: 'not-over-yet' } as const] : []),
    ...(isOnRestDay(target) ? [{ kind: 'rest-day', name: target.holiday?.name ?? null } as const] : []),
  ];
}

/** ACT-3: more than 10 hours is worth a second look (reference §3.4). */
export function isLong(body: Activity): boolean {
  return minutesOf(body.time) > 600;
}

/** ACT-7: two entries overlap in time, unless one of them is a task given by the superior (reference §3.2). */
export function overlaps(one: Activity, other: Activity): boolean {
  if (one.category === 'tugas-atasan' || other.category === 'tugas-atasan') return false;
  const [a, b] = [minutesSince(one, one.date), minutesSince(other, one.date)];
  return a !== null && b !== null && a.from < b.to && b.from < a.to;
}

/** ACT-13: the entry ends later than now (local policy). */
export function isNotOverYet({ date, time }: Activity, now: LocalTime): boolean {
  if (time.kind === 'duration') return false;
  const endDate = time.endsNextDay ? addDays(date, 1) : date;
  return endDate > now.date || (endDate === now.date && minuteOfDay(time.end) > now.minute);
}

/** HARI-5: the entry is of a day that asks for no work; it is flagged and counts all the same. */
function isOnRestDay(target: DayTarget | undefined): target is Extract<DayTarget, { kind: 'rest' }> {
  return target?.kind === 'rest';
}

function minutesSince(body: Activity, day: Activity['date']): { from: number; to: number } | null {
  if (body.time.kind === 'duration') return null;
  const days = (Date.parse(body.date) - Date.parse(day)) / 86_400_000;
  const from = days * 1440 + minuteOfDay(body.time.start);
  return { from, to: from + minutesOf(body.time) };
}
