import type { Pool } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Whether everybody may see the unit's page. */
export async function isPublished(db: Pool, orgId: Uuid, unitId: Uuid): Promise<boolean> {
  const { rowCount } = await db.query('select from survey_publication where org_id = $1 and unit_id = $2', [
    orgId,
    unitId,
  ]);
  return rowCount === 1;
}

/** The organisation of a unit that shows its page, null where it does not. */
export async function publishedUnit(db: Pool, unitId: Uuid): Promise<Uuid | null> {
  const { rows } = await db.query<{ org_id: Uuid }>('select org_id from survey_publication where unit_id = $1', [
    unitId,
  ]);
  return rows[0]?.org_id ?? null;
}

/** Opens or closes the unit's page. */
export async function publishUnit(
  db: Pool,
  { orgId, unitId, by, at }: { orgId: Uuid; unitId: Uuid; by: Uuid; at: Instant },
  open: boolean,
): Promise<void> {
  if (open) {
    await db.query(
      'insert into survey_publication (org_id, unit_id, by_person, at) values ($1, $2, $3, $4) on conflict do nothing',
      [orgId, unitId, by, at],
    );
  } else await db.query('delete from survey_publication where org_id = $1 and unit_id = $2', [orgId, unitId]);
}
