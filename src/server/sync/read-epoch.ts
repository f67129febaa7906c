import type { PoolClient } from 'pg';
import type { Uuid } from '../../std/uuid.ts';

/** Carries the SQLSTATE of a lost race, so that the transaction is run again on a new snapshot. */
class HistoryReplaced extends Error {
  readonly code = '40001';
}

/**
 * The name of this history of the organisation's records; it changes with a restore (SYN-19). A snapshot that is older
 * than a restore finds the new tables empty: the transaction begins with this question, and so again.
 */
export async function readEpoch(client: PoolClient, orgId: Uuid): Promise<string> {
  const result = await client.query<{ epoch: string }>('select epoch from org where org_id = $1', [orgId]);
  const epoch = result.rows[0]?.epoch;
  if (epoch === undefined) throw new HistoryReplaced('the organisation is not in this snapshot');
  return epoch;
}
