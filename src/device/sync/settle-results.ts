import type { AcceptedResult, ChangeResult } from '../../protocol/change-result.ts';
import { isAccepted } from '../../protocol/receipts.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { PushedChange } from '../../protocol/sync-request.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeviceDatabase, OutboxEntry, RecordRow } from '../store/database.ts';
import type { Batch } from '../store/outbox.ts';
import { rowOfRecord } from '../store/row-of-record.ts';
import type { Uuid } from '../../std/uuid.ts';

interface Settlement {
  rows: RecordRow[];
  entries: OutboxEntry[];
  settled: Uuid[];
}

interface Touched {
  readonly sent: PushedChange;
  readonly generation: number;
  readonly row: RecordRow;
  readonly entry: OutboxEntry;
}

/**
 * Applies the server's word on what was sent, inside the caller's transaction. Only a result for the same id and hash
 * counts (SYN-8). Gives back how many of the sent changes the server spoke of.
 */
export async function settleResults(
  database: DeviceDatabase,
  batch: Batch,
  results: readonly ChangeResult[],
  serverTime: Instant,
): Promise<number> {
  const resultOf = new Map(results.map((result) => [`${result.id} ${result.hash}`, result]));
  const ids = batch.changes.map((change) => change.id);
  const [rows, entries] = await Promise.all([database.records.bulkGet(ids), database.outbox.bulkGet(ids)]);
  const settlement: Settlement = { rows: [], entries: [], settled: [] };
  let answered = 0;
  for (const [index, sent] of batch.changes.entries()) {
    const result = resultOf.get(`${sent.id} ${sent.hash}`);
    if (result === undefined) continue;
    answered++;
    const [row, entry, generation] = [rows[index], entries[index], batch.generations.get(sent.id)];
    if (row && entry && generation !== undefined) {
      settleOne(settlement, { sent, generation, row, entry }, result, serverTime);
    }
  }
  await Promise.all([
    database.records.bulkPut(settlement.rows),
    database.outbox.bulkPut(settlement.entries),
    database.outbox.bulkDelete(settlement.settled),
  ]);
  return answered;
}

function settleOne(settlement: Settlement, touched: Touched, result: ChangeResult, serverTime: Instant): void {
  const { sent, generation, row, entry } = touched;
  if (isAccepted(result)) return settleAccepted(settlement, touched, result, serverTime);
  if (result.outcome === 'conflict') return settleConflict(settlement, touched, result.current);
  if (entry.generation !== generation || entry.hash !== sent.hash) return;
  // SYN-7: a refused change is kept, out of the way of the others.
  settlement.rows.push(row);
  settlement.entries.push({ ...entry, state: 'refused', refusal: result.refusal });
}

/** SYN-2: a save made while the request travelled stays in the outbox, on top of what was acknowledged. */
function settleAccepted(
  settlement: Settlement,
  { sent, generation, row, entry }: Touched,
  { rev, seq, channel }: AcceptedResult,
  serverTime: Instant,
): void {
  const known = { rev, seq, channel, receivedAt: serverTime };
  if (entry.generation === generation) {
    settlement.rows.push({ ...row, ...known });
    settlement.settled.push(entry.id);
    return;
  }
  const { kind, id, version, hash, body } = sent;
  const capturedAt = sent.capturedAt as Instant;
  const { author, clockOffsetMs } = row;
  const base = { kind, id, version, author, body, hash, capturedAt, clockOffsetMs, ...known, deleted: body === null };
  settlement.rows.push({ ...row, ...known });
  settlement.entries.push({ ...entry, baseRev: rev, base, supersedes: entry.supersedes.filter((old) => old !== hash) });
}

/**
 * A conflict with an own earlier body, whose receipt was lost, is none: the newest body goes on top of it. Any other
 * waits for the person, with the server's record beside the own.
 */
function settleConflict(settlement: Settlement, { row, entry }: Touched, current: StoredRecord): void {
  const ownEarlier = entry.supersedes.includes(current.hash);
  settlement.rows.push({ ...row, rev: current.rev, seq: current.seq, channel: current.channel });
  settlement.entries.push(
    ownEarlier
      ? { ...entry, state: 'waiting', baseRev: current.rev, base: current }
      : { ...entry, state: 'conflict', base: current },
  );
}

/** Takes in a record that the server told, without touching what the person has not sent yet. */
export function takeIn(
  record: StoredRecord,
  row: RecordRow | undefined,
  entry: OutboxEntry | undefined,
): { row?: RecordRow; entry?: OutboxEntry } {
  const told = rowOfRecord(record);
  if (entry === undefined) {
    if (row !== undefined && !supersedes(record, row)) return {};
    return { row: { ...told, order: told.order || (row?.order ?? '') } };
  }
  if (entry.base !== null && entry.base.rev >= record.rev) return {};
  const ownEarlier = record.hash === entry.hash || entry.supersedes.includes(record.hash);
  return { entry: { ...entry, base: record, baseRev: ownEarlier ? record.rev : entry.baseRev } };
}

/** A departure tells that a record left its old channel; it says nothing of a copy that came by the new one. */
function supersedes(record: StoredRecord, row: RecordRow): boolean {
  if (record.rev !== row.rev) return record.rev > row.rev;
  return !record.deleted || record.channel === row.channel;
}
