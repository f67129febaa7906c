import { filesDraftPrefix, keepDraft } from '../../../device/store/drafts.ts';
import { createLocalLock } from '../../../device/sync/lock.ts';
import { evidence } from '../../../domain/evidence/evidence.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { instantOf } from '../../../domain/time/instant.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { DeviceDatabase } from '../../../device/store/database.ts';
import type { ActOutcome } from '../../../device/store/save-act.ts';
import type { Evidence } from '../../../domain/evidence/evidence-body.ts';
import { recordOf, type Engine, type RecordAct } from '../engine.ts';
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
 * SYN-1: the act of a form together with what was attached to it: all of it is durable, or none. The form may have been
 * opened under another id than its record is saved under.
 */
export function actWithEvidence(
  engine: Engine,
  act: RecordAct,
  { subject, formId }: { subject: Subject; formId: Uuid },
): Promise<ActOutcome> {
  return inTurn(async () => {
    const items = await pendingEvidence(engine.database, formId);
    const records = items.map((one) => recordOf(evidence, one.id, bodyFor(subject, one)));
    const drafts = [...(act.drafts ?? []), filesDraftPrefix + formId];
    const outcome = await engine.act({ ...act, records: [...act.records, ...records], drafts });
    if (outcome.kind === 'saved' && formId !== subject.id) savedAs.set(formId, subject);
    return outcome;
  });
}

/** Goes on where a photo became ready while its form was being saved, and where an older version was torn off. */
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

/** Saves what was attached to a record that stands. Doing it again changes nothing. */
function keepPending(engine: Engine, subject: Subject): Promise<void> {
  return inTurn(async () => {
    const items = await pendingEvidence(engine.database, subject.id);
    for (const attached of items) {
      if ((await saveOne(engine, subject, attached)) !== null) return;
    }
    if (items.length > 0) await setPending(engine, subject.id, []);
  });
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

function bodyFor({ kind, id, date }: Subject, { body }: AttachedEvidence): Evidence {
  return { ...body, subjectKind: kind, subjectId: id, subjectDate: date };
}

async function saveOne(engine: Engine, subject: Subject, attached: AttachedEvidence): Promise<Refusal | null> {
  const outcome = await engine.save(evidence, attached.id, bodyFor(subject, attached));
  return outcome.kind === 'refused' ? outcome.refusal : null;
}
