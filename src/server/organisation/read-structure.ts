import type { Pool } from 'pg';
import { editableKinds, type Structure } from '../../protocol/organisation.ts';
import { unitsOf, type Reach } from './reach.ts';
import { readUnreviewed } from './read-unreviewed.ts';
import type { Uuid } from '../../std/uuid.ts';

/** All that an admin edits by hand, and how many people work in each unit; of the units within reach alone (ADM-2). */
export async function readStructure(pool: Pool, orgId: Uuid, reach: Reach): Promise<Structure> {
  const units = unitsOf(reach);
  const [records, people, waiting, unreviewed] = await Promise.all([
    pool.query<Structure['records'][number]>(
      `select id, rev, kind, body from record
       where org_id = $1 and author = org_id and kind = any($2::text[]) and body is not null
         and ($3::text[] is null or kind = 'organisation' or kind = 'unit' and id::text = any($3)
           or kind = 'service' and body ->> 'unitId' = any($3))
       order by kind, lower(body ->> 'name'), id`,
      [orgId, editableKinds, units],
    ),
    pool.query<{ unit: Uuid; people: number }>(
      `select body ->> 'unitId' as unit, count(*) as people from record
       where org_id = $1 and author = org_id and kind = 'employee' and body is not null and not body ? 'leftOn'
         and ($2::text[] is null or body ->> 'unitId' = any($2))
       group by 1`,
      [orgId, units],
    ),
    pool.query<{ waiting: number }>(
      `select count(*) as waiting from account a
       where org_id = $1 and ended_at is null and password_hash is null
         and ($2::text[] is null or exists (select from record r where r.org_id = a.org_id and r.id = a.person_id
           and r.body ->> 'unitId' = any($2)))`,
      [orgId, units],
    ),
    readUnreviewed(pool, orgId, reach),
  ]);
  return {
    records: records.rows,
    people: Object.fromEntries(people.rows.map((row) => [row.unit, row.people])),
    waiting: waiting.rows[0]?.waiting ?? 0,
    unreviewed: unreviewed.length,
  };
}
