import type { Activity, ActivityTime } from '../../../domain/activity/activity-body.ts';
import { minutesOf } from '../../../domain/activity/activity-minutes.ts';
import { clockTime } from '../../state/format.ts';
import type { Words } from '../../words/words.ts';

/** `22.00–01.30 (esok hari)`, or null where only the duration is known. */
export function spanText(time: ActivityTime, words: Words): string | null {
  if (time.kind === 'duration') return null;
  const span = `${clockTime(time.start)}–${clockTime(time.end)}`;
  return time.endsNextDay ? `${span} (${words.activity.nextDay})` : span;
}

/** `07.30–12.00 · 4 jam 30 menit · TUSI`. */
export function activityLine({ time, category }: Activity, words: Words): string {
  const lasts = words.common.hoursMinutes(minutesOf(time));
  return [spanText(time, words), lasts, words.common.category[category]].filter(Boolean).join(' · ');
}
