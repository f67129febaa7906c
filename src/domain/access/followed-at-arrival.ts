import { accept, refuse, type Decision } from '../refusal/refusal.ts';
import { msOf, type Instant } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import { followedYears } from './readable-channels.ts';

/**
 * READ-9: nothing is accepted into a channel of a year that nobody follows when it arrives: its writer could never read
 * it there (SYN-14, SYN-17). Asked by the server of every kind that stays on its writer's device.
 */
export function isFollowedAtArrival(
  channel: Channel,
  { capturedAt, receivedAt }: { readonly capturedAt: Instant; readonly receivedAt: Instant },
): Decision {
  const year = /\/(\d{4})$/.exec(channel)?.[1];
  const years = followedYears(msOf(receivedAt));
  if (year === undefined || years.includes(Number(year))) return accept;
  const clockIsWrong = !years.includes(new Date(msOf(capturedAt)).getUTCFullYear());
  return clockIsWrong ? refuse('captured-at-impossible', 'capturedAt') : refuse('day-too-old');
}
