import type { DeviceDatabase, UploadRow } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import { recordsAbout, recordsInChannel, recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import { uploadsOf } from '../../device/store/uploads.ts';
import type { Channel } from '../../domain/access/channel.ts';
import type { Evidence } from '../../domain/evidence/evidence-body.ts';
import { evidence } from '../../domain/evidence/evidence.ts';
import { evidenceReceipt } from '../../domain/evidence-receipt/evidence-receipt.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Engine } from '../engine/engine.ts';
import { pendingEvidence } from '../engine/evidence/pending-evidence.ts';

/**
 * Where a piece of evidence stands (SYN-22): attached to an unsaved form; waiting here; on its way; at the server, by its
 * receipt or its word to this device for each file (SYN-21); not arrived from the other's device; or refused, and why.
 */
export type EvidenceState =
  | { readonly kind: 'pending' | 'arrived' | 'missing' }
  /** `why`: the server takes none now, by code. */
  | { readonly kind: 'waiting'; readonly why: string | null }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'refused'; readonly code: string };

export interface EvidenceItem {
  readonly id: Uuid;
  readonly body: Evidence;
  readonly state: EvidenceState;
}

/** The evidence of a record, oldest first, also what is attached to its unsaved form. */
export async function evidenceOf(engine: Engine, subjectId: Uuid): Promise<EvidenceItem[]> {
  const { database } = engine;
  const [rows, pending] = await Promise.all([
    recordsAbout(database, evidence, subjectId),
    pendingEvidence(database, subjectId),
  ]);
  const saved = new Set(rows.map((row) => row.id));
  const waiting = pending.filter((one) => !saved.has(one.id));
  return [
    ...(await withStates(engine, rows)),
    ...waiting.map((one): EvidenceItem => ({ ...one, state: { kind: 'pending' } })),
  ];
}

/** The records on this device that have evidence. */
export async function readSubjectsWithEvidence(database: DeviceDatabase): Promise<ReadonlySet<Uuid>> {
  const rows = await recordsOfKind(database, evidence);
  return new Set(rows.map((row) => row.body.subjectId));
}

/** All evidence in one channel, by the record it belongs to. */
export async function evidenceInChannel(engine: Engine, channel: Channel): Promise<Map<Uuid, EvidenceItem[]>> {
  const rows = await recordsInChannel(engine.database, evidence, channel);
  const groups = new Map<Uuid, EvidenceItem[]>();
  for (const item of await withStates(engine, rows)) {
    const group = groups.get(item.body.subjectId) ?? [];
    groups.set(
      item.body.subjectId,
      [...group, item].sort((a, b) => (a.body.takenAt < b.body.takenAt ? -1 : 1)),
    );
  }
  return groups;
}

async function withStates({ database, session }: Engine, rows: readonly RowOf<Evidence>[]): Promise<EvidenceItem[]> {
  const ids = rows.map((row) => row.id);
  const [uploads, unsent, receipts] = await Promise.all([
    uploadsOf(database, ids),
    outboxEntriesOf(database, ids),
    Promise.all(ids.map((id) => recordsAbout(database, evidenceReceipt, id))),
  ]);
  return rows.map((row, index) => {
    const { id, body } = row;
    const refusal = unsent.get(id)?.refusal;
    if (refusal) return { id, body, state: { kind: 'refused', code: refusal.code } };
    if ((receipts[index]?.length ?? 0) > 0) return { id, body, state: { kind: 'arrived' } };
    const own = row.author === session.personId;
    return { id, body, state: own ? stateOf(uploads.get(id) ?? []) : { kind: 'missing' } };
  });
}

function stateOf(uploads: readonly UploadRow[]): EvidenceState {
  // Attached on another device of the same person.
  if (uploads.length === 0) return { kind: 'missing' };
  if (uploads.every((row) => row.state === 'sent')) return { kind: 'arrived' };
  const refused = uploads.find((row) => row.state === 'refused');
  if (refused) return { kind: 'refused', code: refused.fault ?? 'unknown' };
  const sum = (part: (row: UploadRow) => number) => uploads.reduce((total, row) => total + part(row), 0);
  const share =
    sum((row) => row.offset) /
    Math.max(
      1,
      sum((row) => row.bytes),
    );
  const why = uploads.find((row) => row.fault !== null)?.fault ?? null;
  return share > 0 && why === null ? { kind: 'sending', share } : { kind: 'waiting', why };
}
