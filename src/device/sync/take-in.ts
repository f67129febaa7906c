import { isDeparture, type StoredRecord } from '../../protocol/stored-record.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { OutboxEntry, RecordRow } from '../store/database.ts';
import { requeued } from '../store/requeue.ts';
import { rowOfRecord, serverFacts } from '../store/row-of-record.ts';

export interface TakeInContext {
  /** The person of this device, who may send again what the server has lost. */
  readonly self: Uuid | undefined;
  /** The record's channel is told from its beginning, so that an older revision is all the server has (SYN-19). */
  readonly refilling: boolean;
}

export interface TakenIn {
  readonly row?: RecordRow | undefined;
  /** null: nothing waits any more. */
  readonly entry?: OutboxEntry | null | undefined;
}

/** Takes in a record that the server told, without touching what the person has not sent yet. */
export function takeIn(
  record: StoredRecord,
  row: RecordRow | undefined,
  entry: OutboxEntry | undefined,
  context: TakeInContext,
): TakenIn {
  if (row === undefined) return { row: rowOfRecord(record) };
  if (entry !== undefined) return takeInUnder(record, row, entry, context);
  const told = rowOfRecord(record);
  if (context.refilling && isLost(record, row)) {
    if (row.author !== context.self) return { row: told };
    return { row: { ...row, ...serverFacts(record) }, entry: requeued(row, record) };
  }
  if (!supersedes(record, row)) return {};
  const next = { ...told, order: told.order || row.order };
  return { row: isDeparture(record) ? { ...next, seenRev: row.seenRev ?? row.rev } : next };
}

/**
 * The person's unsent change stays on top; the record becomes what it is compared with and can go back to. SYN-8: where
 * the server tells the very words that wait, it has them, and its receipt was lost.
 */
function takeInUnder(record: StoredRecord, row: RecordRow, entry: OutboxEntry, { refilling }: TakeInContext): TakenIn {
  if (!refilling && entry.base !== null && !supersedes(record, entry.base)) return {};
  if (record.hash === entry.hash) return { row: { ...rowOfRecord(record), order: row.order }, entry: null };
  // What waits keeps its base, so that the server knows it for a repetition before it sees a conflict, and in that the
  // writer's own earlier words (SYN-5, `settleConflict`).
  const baseRev = refilling && record.rev < entry.baseRev ? record.rev : entry.baseRev;
  return { row: { ...row, ...serverFacts(record) }, entry: { ...entry, base: record, baseRev } };
}

/** The server holds less than it once acknowledged: an older revision, or another one under the same number. */
function isLost(record: StoredRecord, row: RecordRow): boolean {
  if (isDeparture(record) || isDeparture(row)) return false;
  return record.rev < row.rev || (record.rev === row.rev && record.hash !== row.hash);
}

/** A departure says nothing of a copy of the same revision that came by the new channel. */
function supersedes(record: StoredRecord, known: Pick<RecordRow, 'rev'>): boolean {
  if (record.rev !== known.rev) return record.rev > known.rev;
  return !isDeparture(record);
}
