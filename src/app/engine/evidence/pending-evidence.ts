import { filesDraftPrefix, keepDraft } from '../../../device/store/drafts.ts';
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

/** What was attached to a form whose record has not been saved; its bytes are on the device already. */
export async function pendingEvidence(database: DeviceDatabase, subjectId: Uuid): Promise<readonly AttachedEvidence[]> {
  const draft = await database.drafts.get(filesDraftPrefix + subjectId);
  return (draft?.content as PendingContent | undefined)?.items ?? [];
}

export async function setPending(engine: Engine, subjectId: Uuid, items: readonly AttachedEvidence[]): Promise<void> {
  const { database, nowMs } = engine;
  if (items.length === 0) await database.drafts.delete(filesDraftPrefix + subjectId);
  else await keepDraft(database, filesDraftPrefix + subjectId, { items } satisfies PendingContent, instantOf(nowMs()));
}

/**
 * Saves what was attached to a form, now that its record stands; the form may have been opened under another id. Doing
 * it again changes nothing. Gives back the refusal of the first that the rules do not accept, else null.
 */
export async function keepPending(engine: Engine, subject: Subject, formId = subject.id): Promise<Refusal | null> {
  const items = await pendingEvidence(engine.database, formId);
  for (const { id, body } of items) {
    const own = { ...body, subjectKind: subject.kind, subjectId: subject.id, subjectDate: subject.date };
    const outcome = await engine.save(evidence, id, own);
    if (outcome.kind === 'refused') return outcome.refusal;
  }
  if (items.length > 0) await engine.database.drafts.delete(filesDraftPrefix + formId);
  return null;
}

/** Goes on where a form was torn off between saving its record and what was attached to it. */
export async function finishPending(engine: Engine): Promise<void> {
  const drafts = await engine.database.drafts.where('form').startsWith(filesDraftPrefix).toArray();
  for (const { form, content } of drafts) {
    const [first] = (content as PendingContent).items;
    const row = await engine.database.records.get(form.slice(filesDraftPrefix.length) as Uuid);
    if (first === undefined || row?.kind !== first.body.subjectKind || row.deleted === 1) continue;
    await keepPending(engine, { kind: first.body.subjectKind, id: row.id, date: first.body.subjectDate });
  }
}
