import type { Pool } from 'pg';
import { trackOf } from '../../domain/achievement/track.ts';
import { yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { IndicatorTrack } from './write-tracks.ts';

/** How the indicators of plans in force stand on a day (CAP-9). */
export interface Targets {
  readonly indicators: number;
  /** Reached already, or on the way. */
  readonly onTrack: number;
  readonly atRisk: number;
}

export const noTargets: Targets = { indicators: 0, onTrack: 0, atRisk: 0 };

/** How far everybody's indicators were on a day of their year. */
export async function readTracks(
  pool: Pool,
  { orgId, people, on }: { orgId: Uuid; people: readonly Uuid[]; on: LocalDate },
): Promise<ReadonlyMap<Uuid, Targets>> {
  const { rows } = await pool.query<{ person_id: Uuid; indicators: IndicatorTrack[] }>(
    `select person_id, indicators from plan_track where org_id = $1 and year = $2 and person_id = any($3::uuid[])`,
    [orgId, yearOf(on), people],
  );
  return new Map(rows.map(({ person_id, indicators }) => [person_id, targetsOn(indicators, on)]));
}

function targetsOn(indicators: readonly IndicatorTrack[], on: LocalDate): Targets {
  const tracks = indicators.map(({ measure, reached }) => {
    const until = reached.filter(({ date }) => date <= on).map((one) => ({ body: one }));
    return trackOf(measure, until, { today: on, year: yearOf(on) });
  });
  const count = (...wanted: readonly (typeof tracks)[number][]) => tracks.filter((one) => wanted.includes(one)).length;
  return { indicators: tracks.length, onTrack: count('tercapai', 'di-jalur'), atRisk: count('perlu-perhatian') };
}

/** The indicators of several people together. */
export function joinTargets(all: readonly Targets[]): Targets {
  const sum = (key: keyof Targets) => all.reduce((total, one) => total + one[key], 0);
  return { indicators: sum('indicators'), onTrack: sum('onTrack'), atRisk: sum('atRisk') };
}
