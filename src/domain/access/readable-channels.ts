import type { Uuid } from '../../std/uuid.ts';
import { planYears } from '../open-times/open-times.ts';
import { localTimeAt } from '../time/zone.ts';
import type { Actor } from './actor.ts';
import { orgChannel, personChannel, unitChannel, type Channel } from './channel.ts';

/** READ-5: so long a past superior reads on after a move, to review what was logged until then (local policy). */
export const keptAfterMoveDays = 60;

export interface Supervised {
  readonly personId: Uuid;
  readonly unitId: Uuid;
}

/**
 * READ-1, READ-2: the channels a person may read now, sorted: the organisation's, the own unit's, the own log of the
 * followed years, and for a superior the same of the people supervised. Local policy, SYN-17.
 */
export function readableChannels(
  actor: Extract<Actor, { kind: 'person' }>,
  supervised: readonly Supervised[],
  nowMs: number,
): Channel[] {
  const people = [actor.personId, ...supervised.map((one) => one.personId)];
  const units = [actor.unitId, ...supervised.map((one) => one.unitId)];
  const channels = [
    orgChannel,
    ...units.map(unitChannel),
    ...people.flatMap((person) => followedYears(nowMs).map((year) => personChannel(person, year))),
  ];
  return [...new Set(channels)].sort();
}

/** READ-3: last year and this one, and the next from 1 December, when its plans are prepared; by the zone that is there first. */
export function followedYears(nowMs: number): number[] {
  const thisYear = new Date(nowMs).getUTCFullYear();
  const newestYear = Math.max(...planYears(localTimeAt(nowMs, 'WIT').date));
  return [...new Set([thisYear - 1, thisYear, newestYear])];
}
