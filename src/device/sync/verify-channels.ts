import type { Channel } from '../../domain/access/channel.ts';
import type { ChannelState } from '../../protocol/sync-answer.ts';
import type { DeviceDatabase } from '../store/database.ts';
import { startRefill } from './refill.ts';

const digestModulus = 1n << 128n;

/** What this process has verified: a channel is looked at again only when it has moved on. */
export type Verified = Map<Channel, number>;

/**
 * SYN-18: derives count and digest of each channel from what the device really holds and compares them with the
 * server's. A channel that differs is told anew, once for each state. Gives back the channels that differ.
 */
export async function verifyChannels(
  database: DeviceDatabase,
  states: readonly ChannelState[],
  verified: Verified,
): Promise<Channel[]> {
  const { records, channels } = database;
  const unseen = states.filter((state) => verified.get(state.channel) !== state.seq);
  if (unseen.length === 0) return [];
  return database.transaction('rw', records, channels, async () => {
    const different: Channel[] = [];
    for (const state of unseen) {
      verified.set(state.channel, state.seq);
      const own = await deriveState(database, state.channel);
      if (own.count !== state.count || own.digest !== state.digest) different.push(state.channel);
    }
    await startRefill(database, different);
    return different;
  });
}

/** Count and digest of the records that the device holds as the server's, read from the index alone. */
async function deriveState(
  database: DeviceDatabase,
  channel: Channel,
): Promise<Pick<ChannelState, 'count' | 'digest'>> {
  const keys = await database.records.where('[channel+serverHash]').between([channel, '0'], [channel, 'g']).keys();
  const hashes = keys as unknown as [Channel, string][];
  const sum = hashes.reduce((total, [, hash]) => total + BigInt(`0x${hash}`), 0n) % digestModulus;
  return { count: hashes.length, digest: sum.toString(16).padStart(32, '0') };
}
