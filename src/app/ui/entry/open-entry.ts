import { activity } from '../../../domain/activity/activity.ts';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { dropDraft, readDraft } from '../../../device/store/drafts.ts';
import { newestRecords, recordById } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import { ownResults } from '../../queries/own-plan.ts';
import { readToday } from '../../state/today.ts';
import { bodyOf, emptyForm, formOf, problemOf, readDraftForm, type EntryForm, type Problem } from './entry-form.ts';

export type EntryTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly id: Uuid }
  | { readonly kind: 'copy'; readonly id: Uuid }
  | { readonly kind: 'correct'; readonly id: Uuid };

/** What the form starts from. */
export interface OpenedEntry {
  /** The name under which the draft is kept. */
  readonly draftKey: string;
  /** The fields as they would be without a draft. */
  readonly initial: EntryForm;
  readonly draft: EntryForm | null;
  /** The entry as saved, null for a new one. */
  readonly previous: Activity | null;
  readonly problems: readonly Problem[];
}

export function draftKeyOf(target: EntryTarget): string {
  if (target.kind === 'new') return 'activity/new';
  return target.kind === 'edit' ? `activity/${target.id}` : `activity/${target.kind}/${target.id}`;
}

/** Reads what a form needs; null when the entry it speaks of is not on this device. */
export async function openEntry(engine: Engine, target: EntryTarget): Promise<OpenedEntry | null> {
  const today = await readToday(engine);
  const base = target.kind === 'new' ? undefined : await recordById(engine.database, activity, target.id);
  if (target.kind !== 'new' && base === undefined) return null;
  const draftKey = draftKeyOf(target);
  if (target.kind === 'edit' && base) {
    const initial = formOf(base.id, base.body);
    const unsent = await engine.database.outbox.get(base.id);
    const problems = unsent?.refusal ? [problemOf(unsent.refusal)] : [];
    return { draftKey, initial, draft: await keptDraft(engine, draftKey, initial), previous: base.body, problems };
  }
  const fresh = (body: Activity) =>
    target.kind === 'correct'
      ? { ...formOf(engine.newId(), body), corrects: target.id }
      : copyOf(body, engine.newId(), today);
  const initial = base ? fresh(base.body) : await blank(engine, today);
  const kept = await keptDraft(engine, draftKey, initial);
  const draft = kept && (await unsavedDraft(engine, draftKey, kept));
  return { draftKey, initial, draft, previous: null, problems: [] };
}

/** A draft whose entry has been saved is done, unless another tab saved that entry and this one typed something else. */
async function unsavedDraft(engine: Engine, draftKey: string, draft: EntryForm): Promise<EntryForm | null> {
  const { database } = engine;
  if ((await database.records.get(draft.id)) === undefined) return draft;
  const saved = await recordById(database, activity, draft.id);
  if (saved === undefined || isOther(formOf(draft.id, bodyOf(draft)), formOf(draft.id, saved.body))) {
    return { ...draft, id: engine.newId() };
  }
  await dropDraft(database, draftKey);
  return null;
}

async function keptDraft({ database }: Engine, draftKey: string, initial: EntryForm): Promise<EntryForm | null> {
  const kept = await readDraft(database, draftKey);
  const draft = kept && readDraftForm(kept.content, initial);
  return draft && isOther(draft, initial) ? draft : null;
}

function isOther(draft: EntryForm, initial: EntryForm): boolean {
  return JSON.stringify({ ...draft, id: initial.id }) !== JSON.stringify(initial);
}

/** Today, with the RHK of the entry made last where this year's plan has it. */
async function blank(engine: Engine, today: LocalDate): Promise<EntryForm> {
  const own = { kind: activity, author: engine.session.personId };
  const [[last], results] = await Promise.all([
    newestRecords(engine.database, { ...own, limit: 1 }),
    ownResults(engine, yearOf(today)),
  ]);
  const known = results.some((result) => result.id === last?.body.rhkId);
  return { ...emptyForm(engine.newId(), today), rhkId: (known && last?.body.rhkId) || '' };
}

function copyOf(body: Activity, id: Uuid, today: LocalDate): EntryForm {
  const sameYear = yearOf(body.date) === yearOf(today);
  return { ...formOf(id, body), corrects: '', date: today, rhkId: (sameYear && body.rhkId) || '' };
}
