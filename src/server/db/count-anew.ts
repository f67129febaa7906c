import type { PoolClient } from 'pg';

/** From so many new rows at once on, PostgreSQL is told to count: until it has, each sync would read the whole organisation. */
const manyRecords = 1_000;

/** Has PostgreSQL count the records anew after `written` of them came at once. */
export async function countAnew(client: PoolClient, written: number): Promise<void> {
  if (written >= manyRecords) await client.query('analyze record');
}
