import type { Pool } from 'pg';
import { editableKinds, type Structure } from '../../protocol/organisation.ts';
import type { Uuid } from '../../std/uuid.ts';

/** All that an admin edits by hand, and how many people work in each unit. */
export async function readStructure(pool: Pool, orgId: Uuid): Promise<Structure> {
  const [records, people, waiting] = await Promise.all([
    pool.query<Structure['records'][number]>(
      `select id, rev, kind, body from record
       where org_id = $1 and author = org_id and kind = any($2::text[]) and body is not null
       order by kind, lower(body ->> 'name'), id`,
      [orgId, editableKinds],
    ),
    pool.query<{ unit: Uuid; people: number }>(
      `select body ->> 'unitId' as unit, count(*) as people from record
       where org_id = $1 and author = org_id and kind = 'employee' and body is not null and not body ? 'leftOn'
       group by 1`,
      [orgId],
    ),
    pool.query<{ waiting: number }>(
      'select count(*) as waiting from account where org_id = $1 and ended_at is null and password_hash is null',
      [orgId],
    ),
  ]);
  return {
    records: records.rows,
    people: Object.fromEntries(people.rows.map((row) => [row.unit, row.people])),
    waiting: waiting.rows[0]?.waiting ?? 0,
  };
}
