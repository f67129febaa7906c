import { filesDraftPrefix, keepDraft } from '../../../device/store/drafts.ts';
import { createLocalLock } from '../../../device/sync/lock.ts';
import { evidence } from '../../../domain/evidence/evidence.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { instantOf } from '../../../domain/time/instant.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { DeviceDatabase } from '../../../device/store/database.ts';
import type { Engine } from '../engine.ts';
import type { AttachedEvidence, Subject } from './attach-file.ts';

interface PendingContent {
  readonly items: readonly AttachedEvidence[];
}

/** One at a time: a form may be saved while a photo for it is being made ready. */
const inTurn = createLocalLock();
/** The records of forms that were saved under another id than they were opened with. */
const savedAs = new Map<Uuid, Subject>();

/** What was attached to a form whose record has not been saved; its bytes are on the device already. */
export async function pendingEvidence(database: DeviceDatabase, subjectId: Uuid): Promise<readonly AttachedEvidence[]> {
  const draft = await database.drafts.get(filesDraftPrefix + subjectId);
  return (draft?.content as PendingContent | undefined)?.items ?? [];
}

/** Saves evidence of a record that stands; of a form that has not been saved, it is kept to be saved with it. */
export function landEvidence(engine: Engine, subject: Subject, attached: AttachedEvidence): Promise<Refusal | null> {
  return inTurn(async () => {
    const place = savedAs.get(subject.id) ?? subject;
    if (await stands(engine, place)) return saveOne(engine, place, attached);
    const others = (await pendingEvidence(engine.database, subject.id)).filter((one) => one.id !== attached.id);
    await setPending(engine, subject.id, [...others, attached]);
    return null;
  });
}

/** Takes evidence away from a form that has not been saved. */
export function dropPending(engine: Engine, subjectId: Uuid, id: Uuid): Promise<void> {
  return inTurn(async () => {
    const items = await pendingEvidence(engine.database, subjectId);
    await setPending(
      engine,
      subjectId,
      items.filter((one) => one.id !== id),
    );
  });
}

/**
 * Saves what was attached to a form, now that its record stands; the form may have been opened under another id. Doing
 * it again changes nothing. Gives back the refusal of the first that the rules do not accept, else null.
 */
export function keepPending(engine: Engine, subject: Subject, formId = subject.id): Promise<Refusal | null> {
  return inTurn(async () => {
    if (formId !== subject.id) savedAs.set(formId, subject);
    const items = await pendingEvidence(engine.database, formId);
    for (const attached of items) {
      const refusal = await saveOne(engine, subject, attached);
      if (refusal !== null) return refusal;
    }
    if (items.length > 0) await setPending(engine, formId, []);
    return null;
  });
}

/** Goes on where a form was torn off between saving its record and what was attached to it. */
export async function finishPending(engine: Engine): Promise<void> {
  const drafts = await engine.database.drafts.where('form').startsWith(filesDraftPrefix).toArray();
  for (const { form, content } of drafts) {
    const [first] = (content as PendingContent).items;
    if (first === undefined) continue;
    const { subjectKind: kind, subjectDate: date } = first.body;
    const subject = { kind, id: form.slice(filesDraftPrefix.length) as Uuid, date };
    if (await stands(engine, subject)) await keepPending(engine, subject);
  }
}

async function setPending(engine: Engine, subjectId: Uuid, items: readonly AttachedEvidence[]): Promise<void> {
  const { database, nowMs } = engine;
  if (items.length === 0) await database.drafts.delete(filesDraftPrefix + subjectId);
  else await keepDraft(database, filesDraftPrefix + subjectId, { items } satisfies PendingContent, instantOf(nowMs()));
}

async function stands({ database }: Engine, { id, kind }: Subject): Promise<boolean> {
  const row = await database.records.get(id);
  return row?.kind === kind && row.deleted === 0;
}

async function saveOne(engine: Engine, subject: Subject, { id, body }: AttachedEvidence): Promise<Refusal | null> {
  const own = { ...body, subjectKind: subject.kind, subjectId: subject.id, subjectDate: subject.date };
  const outcome = await engine.save(evidence, id, own);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}
