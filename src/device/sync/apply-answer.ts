import { Dexie } from 'dexie';
import type { Channel } from '../../domain/access/channel.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import type { SyncAnswer } from '../../protocol/sync-answer.ts';
import type { DeviceDatabase } from '../store/database.ts';
import { emptySyncMemory, readMeta, writeMeta } from '../store/meta.ts';
import type { Batch } from '../store/outbox.ts';
import { settleResults, takeIn } from './settle-results.ts';

export interface Received {
  readonly batch: Batch;
  readonly results: readonly ChangeResult[];
  readonly answer: SyncAnswer;
  readonly clockOffsetMs: number;
}

/** SYN-16: results, changes and cursors in one transaction. Gives back how many of the sent changes the server spoke of. */
export async function applyAnswer(database: DeviceDatabase, received: Received): Promise<number> {
  const { records, outbox, channels, meta } = database;
  return database.transaction('rw', records, outbox, channels, meta, async () => {
    const { answer } = received;
    await rememberServer(database, received);
    const answered = await settleResults(database, received.batch, received.results, answer.serverTime);
    await takeInChanges(database, answer);
    await followChannels(database, answer, received.results);
    return answered;
  });
}

/** SYN-19: cursors of another epoch mean nothing; the device starts them over and keeps every record. */
async function rememberServer(database: DeviceDatabase, { answer, clockOffsetMs }: Received): Promise<void> {
  const memory = (await readMeta(database, 'sync')) ?? emptySyncMemory;
  if (memory.epoch !== null && memory.epoch !== answer.epoch) await database.channels.clear();
  await writeMeta(database, 'sync', { ...memory, epoch: answer.epoch, clockOffsetMs });
}

async function takeInChanges(database: DeviceDatabase, { changes }: SyncAnswer): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((record) => record.id);
  const [rows, entries] = await Promise.all([database.records.bulkGet(ids), database.outbox.bulkGet(ids)]);
  const taken = changes.map((record, index) => takeIn(record, rows[index], entries[index]));
  await Promise.all([
    database.records.bulkPut(taken.flatMap(({ row }) => row ?? [])),
    database.outbox.bulkPut(taken.flatMap(({ entry }) => entry ?? [])),
  ]);
}

/** SYN-17: moves the cursors, and drops what may no longer be read, unsent records excepted. */
async function followChannels(
  database: DeviceDatabase,
  answer: SyncAnswer,
  results: readonly ChangeResult[],
): Promise<void> {
  const readable = new Set(answer.channels.map((state) => state.channel));
  const followed = await database.channels.toCollection().primaryKeys();
  const written = results.flatMap((result) => ('channel' in result ? [result.channel] : []));
  const lost = new Set([...followed, ...written].filter((channel) => !readable.has(channel)));
  for (const channel of lost) await dropChannel(database, channel);
  await database.channels.bulkPut(answer.channels.map(({ channel, seq }) => ({ channel, cursor: seq })));
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
