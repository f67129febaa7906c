import type { Pool, PoolClient } from 'pg';
import { keptAfterMoveDays, type Supervised } from '../../domain/access/readable-channels.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';

const dayMs = 86_400_000;

/** Somebody whose log is read; whether their appraisals are too, not by a deputy who was named for reviewing alone. */
export interface Followed extends Supervised {
  readonly appraised: boolean;
}

/**
 * READ-2, READ-5, READ-6: the people whose log this person reads now: those they are the direct superior of, were it
 * of until lately, stand in for, or review by policy because there is no superior. Whether any policy names this person
 * is asked once, first: without that, everybody's sync would ask it again for each of those who have no superior.
 */
export async function readFollowed(
  db: Pool | PoolClient,
  { orgId, personId, nowMs }: { orgId: Uuid; personId: Uuid; nowMs: number },
): Promise<Followed[]> {
  const dayOf = (ms: number) => instantOf(ms).slice(0, 10);
  const result = await db.query<{ person_id: Uuid; unit_id: Uuid; appraised: boolean }>(
    `with place as (
       select $2::text as superior_id, true as rates union all
       select body ->> 'superiorId', coalesce((body ->> 'rates')::boolean, true) from record
       where org_id = $1 and about = $2::uuid and kind = 'deputy' and body is not null
         and body ->> 'from' <= $3 and body ->> 'to' >= $4),
     followed as (select id as person_id, (body ->> 'unitId')::uuid as unit_id, rates from record
     join place on superior_id = body ->> 'supervisorId'
     where org_id = $1 and kind = 'employee' and body is not null and id <> $2::uuid
     union
     select id, (body ->> 'unitId')::uuid, true from record
     where org_id = $1 and kind = 'employee' and body is not null and id <> $2::uuid
       and body -> 'history' @> jsonb_build_array(jsonb_build_object('supervisorId', $2::text))
       and exists (select from jsonb_array_elements(body -> 'history') as past
         where past ->> 'supervisorId' = $2::text and past ->> 'until' > $5)
     union
     select id, (body ->> 'unitId')::uuid, true from record as alone
     where org_id = $1 and kind = 'employee' and body is not null and id <> $2::uuid
       and body ->> 'supervisorId' is null
       and exists (select from record where org_id = $1 and author = $1 and channel = 'org' and kind = 'policy'
         and body is not null and body ->> 'fallbackReviewerId' = $2::text)
       and $2::text = (
         select body ->> 'fallbackReviewerId' from record as rule
         where org_id = $1 and author = $1 and channel = 'org' and kind = 'policy' and body is not null
           and coalesce(body ->> 'unitId', alone.body ->> 'unitId') = alone.body ->> 'unitId'
         order by body ->> 'unitId' nulls last limit 1))
     select person_id, unit_id, bool_or(rates) as appraised from followed group by person_id, unit_id`,
    // A day more on either side, since zones and clocks differ.
    [orgId, personId, dayOf(nowMs + dayMs), dayOf(nowMs - dayMs), dayOf(nowMs - keptAfterMoveDays * dayMs)],
  );
  return result.rows.map((row) => ({ personId: row.person_id, unitId: row.unit_id, appraised: row.appraised }));
}
