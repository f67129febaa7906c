import { Dexie } from 'dexie';
import type { Channel } from '../../domain/access/channel.ts';
import type { DeviceDatabase, RecordRow } from '../store/database.ts';
import { readWriter } from '../store/meta.ts';
import { requeued } from '../store/requeue.ts';

/**
 * SYN-18, SYN-19: has channels told anew from their beginning. Every record is kept; that the server holds it is
 * forgotten until the server says so again.
 */
export async function startRefill(database: DeviceDatabase, channels: readonly Channel[]): Promise<void> {
  for (const channel of channels) {
    await inChannel(database, channel).modify({ serverHash: '' });
    await database.channels.put({ channel, cursor: 0, refilling: true });
  }
}

/** Sends again what the server did not name, as far as it is this person's own; drops the rest of it. */
export async function finishRefill(database: DeviceDatabase, channels: readonly Channel[]): Promise<void> {
  if (channels.length === 0) return;
  const self = await readWriter(database);
  // Whose device this is must be known before anything is dropped.
  if (self === undefined) return;
  for (const channel of channels) {
    const missing = await missingRows(database, channel);
    const own = missing.filter((row) => row.author === self);
    await database.records.bulkPut(own.map((row) => ({ ...row, rev: 0 })));
    await database.outbox.bulkPut(own.map((row) => requeued(row, null)));
    await database.records.bulkDelete(missing.filter((row) => row.author !== self).map((row) => row.id));
  }
}

/** Living records that the device holds as acknowledged and the server has not named. */
async function missingRows(database: DeviceDatabase, channel: Channel): Promise<RecordRow[]> {
  const rows = await inChannel(database, channel)
    .filter((row) => row.serverHash === '' && row.deleted === 0)
    .toArray();
  const unsent = await database.outbox.bulkGet(rows.map((row) => row.id));
  return rows.filter((_row, index) => unsent[index] === undefined);
}

function inChannel(database: DeviceDatabase, channel: Channel) {
  return database.records.where('[channel+kind]').between([channel, Dexie.minKey], [channel, Dexie.maxKey]);
}
