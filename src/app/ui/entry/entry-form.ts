import { activityCategories, type Activity, type ActivityCategory } from '../../../domain/activity/activity-body.ts';
import { describes, endsAfterStart, lastsAtMostADay, volumeHasUnit } from '../../../domain/activity/decide-activity.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate, TimeOfDay } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readNumber, typedNumber } from '../kit/read-number.ts';

/** What stands in the fields, as typed. */
export interface EntryForm {
  readonly date: string;
  readonly timeKind: 'span' | 'duration';
  readonly start: string;
  readonly end: string;
  readonly nextDay: boolean;
  readonly minutes: string;
  readonly category: ActivityCategory;
  readonly description: string;
  readonly rhkId: string;
  readonly volume: string;
  readonly volumeUnit: string;
  readonly note: string;
  /** The approved entry that this one corrects; empty for any other. */
  readonly corrects: string;
  /** How many photos and documents wait with an entry that is not saved; they lie in the device's store. */
  readonly evidence: number;
}

export function emptyForm(date: LocalDate): EntryForm {
  const typed = {
    start: '',
    end: '',
    minutes: '',
    description: '',
    rhkId: '',
    volume: '',
    volumeUnit: '',
    note: '',
    corrects: '',
  };
  return { date, timeKind: 'span', nextDay: false, category: 'tusi', evidence: 0, ...typed };
}

export function formOf(body: Activity): EntryForm {
  const { time, volume } = body;
  const span = time.kind === 'span' ? { start: time.start, end: time.end, nextDay: time.endsNextDay } : {};
  return {
    ...emptyForm(body.date),
    ...span,
    timeKind: time.kind,
    minutes: time.kind === 'duration' ? String(time.minutes) : '',
    category: body.category,
    description: body.description,
    rhkId: body.rhkId ?? '',
    volume: volume === null ? '' : typedNumber(volume, ','),
    volumeUnit: body.volumeUnit ?? '',
    note: body.note ?? '',
    corrects: body.corrects ?? '',
  };
}

/** The entry that the fields spell; `problemsOf` says whether it is one. */
export function bodyOf(form: EntryForm): Activity {
  return {
    date: form.date as LocalDate,
    time:
      form.timeKind === 'duration'
        ? { kind: 'duration', minutes: readNumber(form.minutes, ',') ?? Number.NaN }
        : {
            kind: 'span',
            start: form.start as TimeOfDay,
            end: form.end as TimeOfDay,
            endsNextDay: form.nextDay && form.end <= form.start,
          },
    category: form.category,
    description: cleanText(form.description),
    rhkId: (form.rhkId as Uuid) || null,
    volume: readNumber(form.volume, ','),
    volumeUnit: cleanText(form.volumeUnit) || null,
    note: cleanText(form.note) || null,
    ...(form.corrects ? { corrects: form.corrects as Uuid } : {}),
  };
}

/** A draft of an earlier version may name a kind of work that is gone. */
export function mendForm(form: EntryForm): EntryForm {
  return activityCategories.includes(form.category) ? form : { ...form, category: 'tusi' };
}

export type MissingField = 'date' | 'time.start' | 'time.end' | 'time.minutes' | 'volume';

/** Everything in the fields that cannot stand, in their order; saving asks the rest of the rules. */
export function problemsOf(form: EntryForm): (MissingField | Refusal)[] {
  const body = bodyOf(form);
  const missing = missingIn(form, body);
  const isMissing = (field: string) => missing.some((one) => one.startsWith(field));
  const decisions = [
    ...(isMissing('time') ? [] : [endsAfterStart(body), lastsAtMostADay(body)]),
    describes(body.description),
    ...(isMissing('volume') ? [] : [volumeHasUnit(body)]),
  ];
  const refused = decisions.flatMap((one) => (one.kind === 'refuse' ? [one.refusal] : []));
  return [...missing.filter((one) => one !== 'volume'), ...refused, ...missing.filter((one) => one === 'volume')];
}

function missingIn(form: EntryForm, { time, volume }: Activity): MissingField[] {
  const fields: MissingField[] = [];
  if (!form.date) fields.push('date');
  if (time.kind === 'span' && !form.start) fields.push('time.start');
  if (time.kind === 'span' && !form.end) fields.push('time.end');
  if (time.kind === 'duration' && !(Number.isInteger(time.minutes) && time.minutes > 0)) fields.push('time.minutes');
  if (volume !== null && !(volume <= mostVolume)) fields.push('volume');
  return fields;
}

/** The schema's own bound, which the words of the fault name. */
const mostVolume = 1_000_000_000;

/** How long its texts may be, in characters (the schema's own). */
export const limits = { description: 2000, volumeUnit: 40, note: 2000 };

/** Which fields' faults a change of one answers, where it is not its own alone. */
export const answers: Partial<Record<keyof EntryForm, readonly string[]>> = {
  timeKind: ['time'],
  start: ['time'],
  end: ['time'],
  nextDay: ['time'],
  minutes: ['time'],
  volume: ['volume', 'volumeUnit'],
  volumeUnit: ['volume', 'volumeUnit'],
};
