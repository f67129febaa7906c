import { activityCategories, type Activity, type ActivityCategory } from '../../../domain/activity/activity-body.ts';
import { describes, endsAfterStart, lastsAtMostADay, volumeHasUnit } from '../../../domain/activity/decide-activity.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate, TimeOfDay } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readNumber } from '../kit/read-number.ts';

/** What stands in the fields, as typed. */
export interface EntryForm {
  /** The record it becomes; kept in the draft, so that what was saved is never saved a second time. */
  readonly id: Uuid;
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

export function emptyForm(id: Uuid, date: LocalDate): EntryForm {
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
  return { id, date, timeKind: 'span', nextDay: false, category: 'tusi', evidence: 0, ...typed };
}

export function formOf(id: Uuid, body: Activity): EntryForm {
  const { time, volume } = body;
  const span = time.kind === 'span' ? { start: time.start, end: time.end, nextDay: time.endsNextDay } : {};
  return {
    ...emptyForm(id, body.date),
    ...span,
    timeKind: time.kind,
    minutes: time.kind === 'duration' ? String(time.minutes) : '',
    category: body.category,
    description: body.description,
    rhkId: body.rhkId ?? '',
    volume: volume === null ? '' : String(volume).replace('.', ','),
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

/** A draft of this or an earlier version of the app, laid over `form` as far as it fits. */
export function readDraftForm(content: unknown, form: EntryForm): EntryForm {
  if (typeof content !== 'object' || content === null) return form;
  const known = Object.entries(content).filter(
    ([key, value]) => key in form && typeof value === typeof form[key as keyof EntryForm],
  );
  const read: EntryForm = { ...form, ...Object.fromEntries(known) };
  return activityCategories.includes(read.category) ? read : { ...read, category: form.category };
}

export type MissingField = 'date' | 'time.start' | 'time.end' | 'time.minutes' | 'volume';
export type Problem =
  | { readonly kind: 'missing'; readonly field: MissingField }
  | { readonly kind: 'refused'; readonly field: string; readonly refusal: Refusal };

/** Everything in the fields that cannot stand, in their order; saving asks the rest of the rules. */
export function problemsOf(form: EntryForm): Problem[] {
  const body = bodyOf(form);
  const missing = missingIn(form, body);
  const isMissing = (field: string) => missing.some((one) => one.field.startsWith(field));
  const decisions = [
    ...(isMissing('time') ? [] : [endsAfterStart(body), lastsAtMostADay(body)]),
    describes(body.description),
    ...(isMissing('volume') ? [] : [volumeHasUnit(body)]),
  ];
  const refused = decisions.flatMap((one) => (one.kind === 'refuse' ? [problemOf(one.refusal)] : []));
  return [
    ...missing.filter((one) => one.field !== 'volume'),
    ...refused,
    ...missing.filter((one) => one.field === 'volume'),
  ];
}

/** A refusal as a problem of its field; '' where it is of the whole entry. */
export function problemOf(refusal: Refusal): Problem {
  return { kind: 'refused', field: refusal.field ?? '', refusal };
}

function missingIn(form: EntryForm, { time, volume }: Activity): (Problem & { kind: 'missing' })[] {
  const fields: MissingField[] = [];
  if (!form.date) fields.push('date');
  if (time.kind === 'span' && !form.start) fields.push('time.start');
  if (time.kind === 'span' && !form.end) fields.push('time.end');
  if (time.kind === 'duration' && !(Number.isInteger(time.minutes) && time.minutes > 0)) fields.push('time.minutes');
  if (Number.isNaN(volume)) fields.push('volume');
  return fields.map((field) => ({ kind: 'missing', field }));
}

const fieldOfKey: Partial<Record<keyof EntryForm, string>> = {
  timeKind: 'time',
  start: 'time',
  end: 'time',
  nextDay: 'time',
  minutes: 'time',
  volumeUnit: 'volume',
};

/** The problems that a change of these fields leaves standing: touching a field answers what was said of it. */
export function problemsAfter(problems: readonly Problem[], change: Partial<EntryForm>): Problem[] {
  const touched = Object.keys(change).map((key) => fieldOfKey[key as keyof EntryForm] ?? key);
  return problems.filter(({ field }) => !touched.some((one) => field === '' || field.startsWith(one)));
}
