import type { Pool } from 'pg';
import type { Uuid } from '../../std/uuid.ts';

export const failuresBeforeLock = 8;
export const lockMinutes = 15;

/**
 * Counts a wrong password or code, forgetting those before the last quarter of an hour; the eighth locks the account. Gives
 * back what was wrong, or that the account is locked now.
 */
export async function countFailure<Kind extends string>(
  pool: Pool,
  { orgId, personId }: { orgId: Uuid; personId: Uuid },
  kind: Kind,
): Promise<Kind | 'account-locked'> {
  const result = await pool.query<{ locked: boolean }>(
    `update account set
       failures = case when last_failure_at > now() - make_interval(mins => $4) then failures + 1 else 1 end,
       last_failure_at = now(),
       locked_until = case when last_failure_at > now() - make_interval(mins => $4) and failures + 1 >= $3
         then now() + make_interval(mins => $4) end
     where org_id = $1 and person_id = $2 returning locked_until is not null as locked`,
    [orgId, personId, failuresBeforeLock, lockMinutes],
  );
  return result.rows[0]?.locked ? 'account-locked' : kind;
}
