import type { Pool, PoolClient } from 'pg';
import { appraisalChannels } from '../../domain/access/appraisal-channels.ts';
import { cascadeChannels } from '../../domain/access/cascade-channels.ts';
import type { Channel } from '../../domain/access/channel.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Followed } from './read-followed.ts';

interface Reader {
  readonly orgId: Uuid;
  readonly personId: Uuid;
  readonly superiorId: Uuid | null;
  readonly nowMs: number;
}

/**
 * READ-7, READ-8: the channels of appraisals, peers' opinions and the superior's RHK that this person may read and that
 * hold anything: most hold nothing for most of the year, and each named one costs bytes with every sync. `followed` are
 * those whose log they read.
 */
export async function readFurtherChannels(
  db: Pool | PoolClient,
  { orgId, personId, superiorId, nowMs }: Reader,
  followed: readonly Followed[],
): Promise<Channel[]> {
  const ids = followed.flatMap((one) => (one.appraised ? [one.personId] : []));
  const result = await db.query<{ appraised_id: Uuid; is_direct: boolean }>(
    `with direct as (
       select id from record where org_id = $1 and kind = 'employee' and body is not null and body ->> 'supervisorId' = $2::text
       union
       select id from record where org_id = $1 and id = any($3::uuid[]) and body ->> 'supervisorId' is null
         and kind = 'employee' and body is not null)
     select id as appraised_id, true as is_direct from direct
     union all
     select id, false from record where org_id = $1 and kind = 'employee' and body is not null
       and body ->> 'supervisorId' in (select id::text from direct)`,
    [orgId, personId, ids],
  );
  const people = [personId, ...ids, ...result.rows.map((row) => row.appraised_id)];
  const direct = result.rows.flatMap((row) =>
    row.is_direct && row.appraised_id !== personId ? [row.appraised_id] : [],
  );
  const held = await db.query<{ channel: Channel }>(
    `select channel from channel as held where org_id = $1 and channel = any($2::text[])`,
    [orgId, [...appraisalChannels({ people, direct }, nowMs), ...cascadeChannels(superiorId, nowMs)]],
  );
  return held.rows.map((row) => row.channel);
}
