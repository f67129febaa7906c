import type { Pool, PoolClient } from 'pg';

/** Whether no organisation lives here yet. */
export async function isEmptyServer(db: Pool | PoolClient): Promise<boolean> {
  const result = await db.query<{ empty: boolean }>('select not exists (select from org) as empty');
  return result.rows[0]?.empty ?? false;
}
