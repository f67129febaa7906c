import { kinds } from '../../domain/kinds.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { AcceptedResult, ChangeResult } from '../../protocol/change-result.ts';
import { isAccepted } from '../../protocol/receipts.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { PushedChange } from '../../protocol/sync-request.ts';
import { rowsUnder } from '../store/rows-under.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, OutboxEntry, RecordRow } from '../store/database.ts';
import { deleteUnder } from '../store/delete-under.ts';
import type { Batch } from '../store/outbox.ts';
import { rowOfRecord, serverFacts } from '../store/row-of-record.ts';

export interface SettledResults {
  /** How many of the sent changes the server spoke of. */
  readonly answered: number;
  /** Whose words the server holds now, with nothing unsent on top. */
  readonly settled: readonly Uuid[];
}

export interface SettleContext {
  readonly serverTime: Instant;
  /** The server answered for the first time out of another history (SYN-19). */
  readonly epochChanged: boolean;
}

/** A row and its outbox entry after the server's word; an entry of null is settled. */
interface Settled {
  readonly row: RecordRow;
  readonly entry: OutboxEntry | null;
}

interface Touched {
  readonly sent: PushedChange;
  readonly row: RecordRow;
  readonly entry: OutboxEntry;
}

/**
 * Applies the server's word on what was sent, inside the caller's transaction. Only a result for the same id and hash
 * counts (SYN-8). What leaves the device is gone with its receipt (SYN-24).
 */
export async function settleResults(
  database: DeviceDatabase,
  batch: Batch,
  results: readonly ChangeResult[],
  context: SettleContext,
): Promise<SettledResults> {
  const resultOf = new Map(results.map((result) => [`${result.id} ${result.hash}`, result]));
  const ids = batch.changes.map((change) => change.id);
  const [rows, entries] = await Promise.all([rowsUnder(database.records, ids), rowsUnder(database.outbox, ids)]);
  const all: Settled[] = [];
  const givenUp: RecordRow[] = [];
  let answered = 0;
  for (const [index, sent] of batch.changes.entries()) {
    const result = resultOf.get(`${sent.id} ${sent.hash}`);
    if (result === undefined) continue;
    answered++;
    const [row, entry] = [rows[index], entries[index]];
    if (row && entry) all.push(settleOne({ sent, row, entry }, result, context));
    else if (row && isAccepted(result) && result.rev > row.rev)
      givenUp.push(takenAnyway({ sent, row }, result, context));
  }
  const settled = await write(database, all);
  await database.records.bulkPut(givenUp);
  return { answered, settled };
}

async function write(database: DeviceDatabase, all: readonly Settled[]): Promise<Uuid[]> {
  const kept = all.flatMap(({ entry }) => entry ?? []);
  const done = all.flatMap(({ row, entry }): Uuid[] => (entry === null ? [row.id] : []));
  const left = all.flatMap(({ row, entry }): Uuid[] => (entry === null && leavesDevice(row) ? [row.id] : []));
  const leaving = new Set(left);
  await Promise.all([
    database.records.bulkPut(all.flatMap(({ row }) => (leaving.has(row.id) ? [] : [row]))),
    deleteUnder(database.records, left),
    database.outbox.bulkPut(kept),
    deleteUnder(database.outbox, done),
  ]);
  return done;
}

/** SYN-24: whether a record of this kind is not kept here once the server has it. */
export function leavesDevice({ kind }: { readonly kind: string }): boolean {
  return kinds.get(kind)?.leavesDevice === true;
}

function settleOne(touched: Touched, result: ChangeResult, context: SettleContext): Settled {
  const { row, entry } = touched;
  if (isAccepted(result)) return settleAccepted(touched, result, context);
  if (result.outcome === 'conflict') return settleConflict(touched, result.current, context);
  if (!isUnchanged(touched)) return { row, entry };
  // SYN-7: a refused change is kept, out of the way of the others.
  return { row, entry: { ...entry, state: 'refused', refusal: result.refusal } };
}

/** SYN-2: words that were changed and changed back while they travelled are the ones that were sent. */
function isUnchanged({ sent, entry }: Touched): boolean {
  return entry.hash === sent.hash;
}

/** SYN-2: a save made while the request travelled stays in the outbox, on top of what was acknowledged. */
function settleAccepted(touched: Touched, result: AcceptedResult, { serverTime }: SettleContext): Settled {
  const { sent, row, entry } = touched;
  const told = { ...acknowledged(touched, result), receivedAt: serverTime };
  // A later revision of another device may have come before this receipt.
  const newest = entry.base !== null && entry.base.rev > told.rev ? entry.base : told;
  const isNews = told.rev > entry.baseRev;
  if (isUnchanged(touched) && (isNews || entry.baseRev === sent.baseRev)) {
    const settledRow = newest === told ? { ...row, ...serverFacts(told), receivedAt: serverTime } : rowOfRecord(newest);
    return { row: settledRow, entry: null };
  }
  // A receipt that comes late, after another process's, says nothing of what was saved since.
  if (!isNews) return { row, entry };
  const supersedes = entry.supersedes.filter((old) => old !== sent.hash);
  return {
    row: { ...row, ...serverFacts(newest), receivedAt: serverTime },
    entry: { ...entry, baseRev: told.rev, base: newest, supersedes },
  };
}

/** The person gave this change up while it travelled, and the server took it: the record is what the server holds. */
function takenAnyway(
  touched: Pick<Touched, 'sent' | 'row'>,
  result: AcceptedResult,
  { serverTime }: SettleContext,
): RecordRow {
  return rowOfRecord({ ...acknowledged(touched, result), receivedAt: serverTime });
}

/** What was sent as the record that the server now holds. */
function acknowledged(
  { sent, row }: Pick<Touched, 'sent' | 'row'>,
  { rev, seq, channel }: AcceptedResult,
): Omit<StoredRecord, 'receivedAt'> {
  const { kind, id, version, hash, body } = sent;
  const { author, clockOffsetMs } = row;
  const capturedAt = sent.capturedAt as Instant;
  return {
    kind,
    id,
    version,
    author,
    channel,
    body,
    hash,
    rev,
    seq,
    capturedAt,
    clockOffsetMs,
    deleted: body === null,
  };
}

/**
 * A conflict with an own earlier body, whose receipt was lost, is none; neither is one with a server that lost later
 * revisions (SYN-19): the newest body goes on top. Any other waits for the person, with both versions at hand.
 */
function settleConflict(
  { sent, row, entry }: Touched,
  current: StoredRecord,
  { epochChanged }: SettleContext,
): Settled {
  // The entry stands on another revision by now, of which this says nothing.
  if (entry.baseRev !== sent.baseRev) return { row, entry };
  if (current.hash === entry.hash) return { row: rowOfRecord(current), entry: null };
  const ownEarlier = entry.supersedes.includes(current.hash) || (epochChanged && current.rev < entry.baseRev);
  return {
    row: { ...row, ...serverFacts(current) },
    entry: ownEarlier
      ? { ...entry, state: 'waiting', baseRev: current.rev, base: current }
      : { ...entry, state: 'conflict', base: current },
  };
}
