import type { Uuid } from '../../std/uuid.ts';
import { cascadeChannel, type Channel } from './channel.ts';
import { followedYears } from './readable-channels.ts';

/** READ-8: of the plan of their direct superior of now a person reads the RHK in force, and of nobody else's. */
export function cascadeChannels(superiorId: Uuid | null, nowMs: number): Channel[] {
  return superiorId === null ? [] : followedYears(nowMs).map((year) => cascadeChannel(superiorId, year));
}
