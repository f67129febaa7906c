import type { Channel } from '../../domain/access/channel.ts';
import type { ChannelState } from '../../protocol/sync-answer.ts';
import type { DeviceDatabase } from '../store/database.ts';
import { startRefill } from './refill.ts';

const digestModulus = 1n << 128n;

/** What this process has verified: a channel is looked at again only when it has moved on, and not before its rest is over. */
export type Verified = Map<Channel, { readonly seq: number; readonly restsUntilMs: number }>;

/** Looking at a channel of many records takes long, and every save moves one on: it may cost a hundredth of the time. */
const restPerWork = 100;

/**
 * SYN-18: derives count and digest of each channel from what the device really holds and compares them with the
 * server's. A channel that differs is told anew, once for each state. Gives back the channels that differ.
 */
export async function verifyChannels(
  database: DeviceDatabase,
  states: readonly ChannelState[],
  { verified, nowMs }: { verified: Verified; nowMs: () => number },
): Promise<Channel[]> {
  const { records, channels } = database;
  const unseen = states.filter(({ channel, seq }) => {
    const last = verified.get(channel);
    return last === undefined || (last.seq !== seq && last.restsUntilMs <= nowMs());
  });
  if (unseen.length === 0) return [];
  return database.transaction('rw', records, channels, async () => {
    const different: Channel[] = [];
    for (const state of unseen) {
      const startedMs = nowMs();
      const own = await deriveState(database, state.channel);
      const endedMs = nowMs();
      const restsUntilMs = endedMs + restPerWork * (endedMs - startedMs);
      verified.set(state.channel, { seq: state.seq, restsUntilMs });
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
