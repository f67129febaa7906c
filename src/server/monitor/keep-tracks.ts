import type { Pool, PoolClient } from 'pg';
import { achievement } from '../../domain/achievement/achievement.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { review } from '../../domain/review/review.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import { eachAlone, rethrow } from '../db/each-alone.ts';
import type { Writing } from '../records/writing.ts';
import type { Derivation } from '../records/derivation.ts';
import { writeTracks } from './write-tracks.ts';

const peopleAtOnce = 100;

/** Keeps how far the plans are of the people whose plan, achievements or verdicts on these were written. */
export const tracks: Derivation = {
  name: 'tracks',
  subjects: ({ record, replaced }) => [...personOf(record), ...personOf(replaced)],
  derive: async (client, { orgId }, people) => {
    await reckon(client, orgId, people);
    return [];
  },
};

function personOf(one: Writing['record'] | undefined): Uuid[] {
  if (one === undefined) return [];
  const { kind, author, version, body } = one;
  if (kind === achievement.name) return [author];
  if (body === null || (kind !== workPlan.name && kind !== review.name)) return [];
  if (kind === workPlan.name) return [readBody(workPlan, version, body)?.employeeId ?? author];
  const verdict = readBody(review, version, body);
  const isOnPlan = verdict?.subjectKind === workPlan.name || verdict?.subjectKind === achievement.name;
  return isOnPlan ? [verdict.employeeId] : [];
}

/**
 * Reckons the plans that have never been: those from before there were tracks, and of a backup from then. `failed` hears
 * of each that cannot be.
 */
export async function fillTracks(pool: Pool, failed: (error: unknown) => void = rethrow): Promise<void> {
  const { rows } = await pool.query<{ org_id: Uuid; person_id: Uuid }>(
    `select distinct org_id, about as person_id from record r
     where kind = $1 and body is not null and not exists (
       select from plan_track t where t.org_id = r.org_id and t.person_id = r.about)`,
    [workPlan.name],
  );
  for (const [orgId, untold] of groupBy(rows, ({ org_id }) => org_id)) {
    const people = untold.map(({ person_id }) => person_id);
    await eachAlone(people, (some) => reckon(pool, orgId, some), failed);
  }
}

async function reckon(db: Pool | PoolClient, orgId: Uuid, people: readonly Uuid[]): Promise<number> {
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    await writeTracks(db, orgId, people.slice(from, from + peopleAtOnce));
  }
  return people.length;
}
