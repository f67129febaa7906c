import { activity } from '../../../domain/activity/activity.ts';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { newestRecords, recordById } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import { standingRefusal } from '../../queries/standing-refusal.ts';
import { verdictsOn } from '../../queries/verdicts.ts';
import { ownResults } from '../../queries/own-plan.ts';
import { readToday } from '../../state/today.ts';
import { emptyForm, formOf, type EntryForm } from './entry-form.ts';

export type EntryTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly id: Uuid }
  | { readonly kind: 'copy'; readonly id: Uuid }
  | { readonly kind: 'correct'; readonly id: Uuid };

/** What the form starts from. */
export interface OpenedEntry {
  /** The name under which the draft is kept. */
  readonly draftKey: string;
  /** The record that is changed; undefined for a new one. */
  readonly id: Uuid | undefined;
  /** The fields as they would be without a draft. */
  readonly initial: EntryForm;
  /** While nothing is typed the date is the day on the wall. */
  readonly isOfToday: boolean;
  /** The entry as saved, null for a new one. */
  readonly previous: Activity | null;
  /** Why it was sent back, where it stands so. */
  readonly returned: string | null;
  /** Why it was refused, where it was. */
  readonly standing: readonly Refusal[];
}

export function draftKeyOf(target: EntryTarget): string {
  if (target.kind === 'new') return 'activity/new';
  return target.kind === 'edit' ? `activity/${target.id}` : `activity/${target.kind}/${target.id}`;
}

/** Reads what a form needs; null when the entry it speaks of is not on this device. */
export async function openEntry(engine: Engine, target: EntryTarget): Promise<OpenedEntry | null> {
  const today = await readToday(engine);
  const fresh = {
    draftKey: draftKeyOf(target),
    id: undefined,
    previous: null,
    standing: [],
    returned: null,
    isOfToday: true,
  };
  if (target.kind === 'new') return { ...fresh, initial: await blank(engine, today) };
  const base = await recordById(engine.database, activity, target.id);
  if (base === undefined) return null;
  const { id, body } = base;
  if (target.kind === 'copy') return { ...fresh, initial: copyOf(body, today) };
  if (target.kind === 'correct') return { ...fresh, initial: { ...formOf(body), corrects: id }, isOfToday: false };
  const [standing, verdicts] = await Promise.all([
    standingRefusal(engine.database, id),
    verdictsOn(engine.database, [base]),
  ]);
  const verdict = verdicts.get(id);
  const returned = verdict?.kind === 'dikembalikan' ? verdict.reason : null;
  return { ...fresh, id, initial: formOf(body), previous: body, standing, returned, isOfToday: false };
}

/** Today, with the RHK of the entry made last where this year's plan has it. */
async function blank(engine: Engine, today: LocalDate): Promise<EntryForm> {
  const own = { kind: activity, author: engine.session.personId };
  const [[last], results] = await Promise.all([
    newestRecords(engine.database, { ...own, limit: 1 }),
    ownResults(engine, yearOf(today)),
  ]);
  const known = results.some((result) => result.id === last?.body.rhkId);
  return { ...emptyForm(today), rhkId: (known && last?.body.rhkId) || '' };
}

function copyOf(body: Activity, today: LocalDate): EntryForm {
  const sameYear = yearOf(body.date) === yearOf(today);
  return { ...formOf(body), corrects: '', date: today, rhkId: (sameYear && body.rhkId) || '' };
}
