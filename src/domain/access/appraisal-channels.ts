import type { Uuid } from '../../std/uuid.ts';
import { appraisalChannel, opinionChannel, type Channel } from './channel.ts';
import { followedYears } from './readable-channels.ts';

/** Whose appraisals a person may read, and of whom also what peers said. */
export interface Appraised {
  readonly people: readonly Uuid[];
  /** The people whose superior this is now. */
  readonly direct: readonly Uuid[];
}

/**
 * READ-7: a period's evaluation, objection and decision are read by the person rated, their superior and the superior's
 * superior; what peers say by the superior alone (reference §2.6, §8.1).
 */
export function appraisalChannels({ people, direct }: Appraised, nowMs: number): Channel[] {
  const years = followedYears(nowMs);
  const channels = [
    ...people.flatMap((person) => years.map((year) => appraisalChannel(person, year))),
    ...direct.flatMap((person) => years.map((year) => opinionChannel(person, year))),
  ];
  return [...new Set(channels)].sort();
}
