import type { PoolClient } from 'pg';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';

/** The name of this history of the organisation's records; it changes with a restore (SYN-19). */
export async function readEpoch(client: PoolClient, orgId: Uuid): Promise<string> {
  const result = await client.query<{ epoch: string }>('select epoch from org where org_id = $1', [orgId]);
  const epoch = result.rows[0]?.epoch;
  assert(epoch, 'a signed-in organisation exists');
  return epoch;
}
