import { activity } from '../../../domain/activity/activity.ts';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import { minutesOf } from '../../../domain/activity/activity-minutes.ts';
import { readBody } from '../../../domain/registry/read-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { clockTime, longDate, numberText } from '../../state/format.ts';
import type { repair } from '../../words/id/repair.ts';
import type { Language, Words } from '../../words/words.ts';

export interface ReadingWords {
  readonly common: Words['common'];
  readonly repair: typeof repair;
  readonly language: Language;
  readonly resultTitles: ReadonlyMap<Uuid, string>;
}

export type ActivityField = keyof (typeof repair)['fields'];

/** An activity of any released version, null when this version cannot read it. */
export function readActivity(version: number, body: unknown): Activity | null {
  return readBody(activity, version, body) ?? null;
}

/** Each field of an activity as a person reads it. */
export function activityText(body: Activity, words: ReadingWords): Record<ActivityField, string> {
  const { common, repair: own, language, resultTitles } = words;
  return {
    date: longDate(body.date, language),
    time: timeText(body, words),
    category: common.category[body.category],
    description: body.description || own.empty,
    rhkId: body.rhkId === null ? own.empty : (resultTitles.get(body.rhkId) ?? own.unknownResult),
    volume: body.volume === null ? own.empty : `${numberText(body.volume, language)} ${body.volumeUnit ?? ''}`.trim(),
    note: body.note || own.empty,
  };
}

function timeText({ time }: Activity, { common, repair: own }: ReadingWords): string {
  const minutes = common.hoursMinutes(minutesOf(time));
  if (time.kind === 'duration') return minutes;
  const span = `${clockTime(time.start)}–${clockTime(time.end)}`;
  return time.endsNextDay ? `${span} (${own.nextDay}), ${minutes}` : `${span}, ${minutes}`;
}
