import type { Pool, PoolClient } from 'pg';
import type { Uuid } from '../../std/uuid.ts';

/** Every unit of the organisation with the one above it. */
export type Units = ReadonlyMap<Uuid, { readonly parentId: Uuid | null }>;

/** Reads how the units lie below one another. */
export async function readUnits(db: Pool | PoolClient, orgId: Uuid): Promise<Units> {
  const result = await db.query<{ id: Uuid; parentId: Uuid | null }>(
    `select id, body ->> 'parentId' as "parentId" from record
     where org_id = $1 and author = org_id and kind = 'unit' and body is not null`,
    [orgId],
  );
  return new Map(result.rows.map((row) => [row.id, row]));
}
