import { Dexie } from 'dexie';
import type { Channel } from '../../domain/access/channel.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import type { SyncAnswer } from '../../protocol/sync-answer.ts';
import type { ChannelRow, DeviceDatabase } from '../store/database.ts';
import { emptySyncMemory, readMeta, writeMeta } from '../store/meta.ts';
import type { Batch } from '../store/outbox.ts';
import { finishRefill, startRefill } from './refill.ts';
import { settleResults } from './settle-results.ts';
import { takeIn } from './take-in.ts';

export interface Received {
  readonly batch: Batch;
  readonly results: readonly ChangeResult[];
  readonly answer: SyncAnswer;
  readonly clockOffsetMs: number;
}

/**
 * SYN-16: results, changes and cursors in one transaction. Gives back how many of the sent changes the server spoke of.
 */
export async function applyAnswer(database: DeviceDatabase, received: Received): Promise<number> {
  const { records, outbox, channels, meta } = database;
  return database.transaction('rw', records, outbox, channels, meta, async () => {
    const { answer, batch, results } = received;
    const epochChanged = await rememberServer(database, received);
    if (epochChanged) await startRefill(database, await channels.toCollection().primaryKeys());
    const answered = await settleResults(database, batch, results, { serverTime: answer.serverTime, epochChanged });
    const refilling = await refillingChannels(database);
    await takeInChanges(database, answer, refilling);
    await followChannels(database, { answer, results, refilling });
    if (!answer.more) await finishRefill(database, [...refilling]);
    return answered;
  });
}

/** SYN-19: whether the server speaks out of another history than before. */
async function rememberServer(database: DeviceDatabase, { answer, clockOffsetMs }: Received): Promise<boolean> {
  const memory = (await readMeta(database, 'sync')) ?? emptySyncMemory;
  await writeMeta(database, 'sync', { ...memory, epoch: answer.epoch, clockOffsetMs });
  return memory.epoch !== null && memory.epoch !== answer.epoch;
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
  const [rows, entries, session] = await Promise.all([
    database.records.bulkGet(ids),
    database.outbox.bulkGet(ids),
    readMeta(database, 'session'),
  ]);
  const taken = changes.map((record, index) =>
    takeIn(record, rows[index], entries[index], {
      self: session?.personId,
      refilling: refilling.has(record.channel),
    }),
  );
  await Promise.all([
    database.records.bulkPut(taken.flatMap(({ row }) => row ?? [])),
    database.outbox.bulkPut(taken.flatMap(({ entry }) => entry ?? [])),
  ]);
}

interface Following {
  readonly answer: SyncAnswer;
  readonly results: readonly ChangeResult[];
  readonly refilling: ReadonlySet<Channel>;
}

/** SYN-17: moves the cursors, and drops what may no longer be read, unsent records excepted. */
async function followChannels(database: DeviceDatabase, { answer, results, refilling }: Following): Promise<void> {
  const readable = new Set(answer.channels.map((state) => state.channel));
  const followed = await database.channels.toCollection().primaryKeys();
  const written = results.flatMap((result) => ('channel' in result ? [result.channel] : []));
  const lost = new Set([...followed, ...written].filter((channel) => !readable.has(channel)));
  for (const channel of lost) await dropChannel(database, channel);
  await database.channels.bulkPut(
    answer.channels.map(
      ({ channel, seq }): ChannelRow => ({ channel, cursor: seq, refilling: refilling.has(channel) && answer.more }),
    ),
  );
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
