import { Dexie } from 'dexie';
import type { Channel } from '../../domain/access/channel.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import type { SyncAnswer } from '../../protocol/sync-answer.ts';
import type { SyncRequest } from '../../protocol/sync-request.ts';
import type { ChannelRow, DeviceDatabase } from '../store/database.ts';
import { emptySyncMemory, readMeta, readWriter, writeMeta, type SyncMemory } from '../store/meta.ts';
import { deleteUnder } from '../store/delete-under.ts';
import type { Batch } from '../store/outbox.ts';
import { requeueUploads } from '../store/uploads.ts';
import { rowsUnder } from '../store/rows-under.ts';
import { finishRefill, startRefill } from './refill.ts';
import { leavesDevice, settleResults, type SettledResults } from './settle-results.ts';
import { takeIn, type TakenIn } from './take-in.ts';

export interface Received {
  readonly request: SyncRequest;
  readonly batch: Batch;
  readonly results: readonly ChangeResult[];
  readonly answer: SyncAnswer;
  readonly clockOffsetMs: number;
}

export interface Applied extends SettledResults {
  /** Another process has moved the cursors since the request: the answer's changes were left for the next one. */
  readonly overtaken: boolean;
  /** What the server has taken and this device does not keep. */
  readonly left: readonly Uuid[];
}

/** SYN-16: results, changes and cursors in one transaction; then the journal lets go of what has left the device. */
export async function applyAnswer(database: DeviceDatabase, received: Received): Promise<Applied> {
  const applied = await applyInOne(database, received);
  if (applied.left.length > 0) await database.journal?.forget(applied.left);
  return applied;
}

async function applyInOne(database: DeviceDatabase, received: Received): Promise<Applied> {
  const { records, outbox, channels, meta, uploads, files } = database;
  return database.transaction('rw', [records, outbox, channels, meta, uploads, files], async () => {
    const { answer, batch, results } = received;
    const memory = (await readMeta(database, 'sync')) ?? emptySyncMemory;
    if (await isOvertaken(database, received, memory)) return settleOnly(database, received, memory);
    const epochChanged = memory.epoch !== null && memory.epoch !== answer.epoch;
    await rememberServer(database, received, memory);
    if (epochChanged) await startRefill(database, await channels.toCollection().primaryKeys());
    if (epochChanged) await requeueUploads(database);
    const settled = await settleResults(database, batch, results, { serverTime: answer.serverTime, epochChanged });
    const refilling = await refillingChannels(database);
    await takeInChanges(database, answer, refilling);
    await followChannels(database, { answer, written: writtenChannels(received), refilling });
    if (!answer.more) await finishRefill(database, [...refilling]);
    return { ...settled, overtaken: false, left: await notKept(database, settled) };
  });
}

/** The lock is no promise (SYN-11): what an answer tells holds only from the cursors that it was asked with. */
async function isOvertaken(database: DeviceDatabase, { request }: Received, memory: SyncMemory): Promise<boolean> {
  const rows = await database.channels.toArray();
  const asked = Object.keys(request.cursors).length;
  const moved = rows.some(({ channel, cursor }) => request.cursors[channel] !== cursor);
  return memory.epoch !== request.epoch || rows.length !== asked || moved;
}

/** Receipts count whenever they come, unless they are of a history that is gone. */
async function settleOnly(database: DeviceDatabase, received: Received, memory: SyncMemory): Promise<Applied> {
  const { answer, batch, results } = received;
  if (memory.epoch !== answer.epoch) return { answered: 0, settled: [], left: [], overtaken: true };
  const context = { serverTime: answer.serverTime, epochChanged: false };
  const settled = await settleResults(database, batch, results, context);
  const followed = new Set(await database.channels.toCollection().primaryKeys());
  const unread = writtenChannels(received).filter((channel) => !followed.has(channel));
  for (const channel of unread) await dropChannel(database, channel);
  return { ...settled, overtaken: true, left: await notKept(database, settled) };
}

/** What leaves with its receipt, and what went where nobody here reads: nothing on the device would prove its receipt. */
async function notKept({ records }: DeviceDatabase, { settled }: SettledResults): Promise<Uuid[]> {
  const rows = await rowsUnder(records, settled);
  return settled.filter((_id, index) => rows[index] === undefined);
}

async function rememberServer(
  database: DeviceDatabase,
  { answer, clockOffsetMs }: Received,
  memory: SyncMemory,
): Promise<void> {
  await writeMeta(database, 'sync', { ...memory, epoch: answer.epoch, clockOffsetMs });
}

async function refillingChannels(database: DeviceDatabase): Promise<ReadonlySet<Channel>> {
  const rows = await database.channels.toArray();
  return new Set(rows.flatMap((row) => (row.refilling ? [row.channel] : [])));
}

async function takeInChanges(
  database: DeviceDatabase,
  { changes }: SyncAnswer,
  refilling: ReadonlySet<Channel>,
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((record) => record.id);
  const [rows, entries, self] = await Promise.all([
    rowsUnder(database.records, ids),
    rowsUnder(database.outbox, ids),
    readWriter(database),
  ]);
  const taken = new Map<Uuid, TakenIn>(ids.map((id, index) => [id, { row: rows[index], entry: entries[index] }]));
  // A record that moved may come twice, as itself and as a departure: each is taken in on top of the other.
  for (const record of changes) {
    const { row, entry } = taken.get(record.id)!;
    const context = { self, refilling: refilling.has(record.channel) };
    taken.set(record.id, { row, entry, ...takeIn(record, row, entry ?? undefined, context) });
  }
  const results = [...taken.values()];
  const received = [...taken].flatMap(([id, { entry }]): Uuid[] => (entry === null ? [id] : []));
  await Promise.all([
    database.records.bulkPut(results.flatMap(({ row }) => row ?? [])),
    database.outbox.bulkPut(results.flatMap(({ entry }) => entry ?? [])),
    deleteUnder(database.outbox, received),
  ]);
}

interface Following {
  readonly answer: SyncAnswer;
  /** Channels in which something was written that stays on the device. */
  readonly written: readonly Channel[];
  readonly refilling: ReadonlySet<Channel>;
}

/** SYN-17: moves the cursors, and drops what may no longer be read, unsent records excepted. */
async function followChannels(database: DeviceDatabase, { answer, written, refilling }: Following): Promise<void> {
  const readable = new Set(answer.channels.map((state) => state.channel));
  const followed = await database.channels.toCollection().primaryKeys();
  const lost = new Set([...followed, ...written].filter((channel) => !readable.has(channel)));
  for (const channel of lost) await dropChannel(database, channel);
  await database.channels.bulkPut(
    answer.channels.map(({ channel, seq }): ChannelRow => ({
      channel,
      cursor: seq,
      refilling: refilling.has(channel) && answer.more,
    })),
  );
}

function writtenChannels({ batch, results }: Received): Channel[] {
  const leaving = new Set(batch.changes.filter(leavesDevice).map((change) => change.id));
  return results.flatMap((result) => ('channel' in result && !leaving.has(result.id) ? [result.channel] : []));
}

async function dropChannel(database: DeviceDatabase, channel: Channel): Promise<void> {
  const ids = await database.records
    .where('[channel+kind]')
    .between([channel, Dexie.minKey], [channel, Dexie.maxKey])
    .primaryKeys();
  const unsent = new Set(await database.outbox.where('id').anyOf(ids).primaryKeys());
  await database.records.bulkDelete(ids.filter((id) => !unsent.has(id)));
  await database.channels.delete(channel);
}
