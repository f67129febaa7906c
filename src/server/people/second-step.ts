import type { Pool } from 'pg';
import type { Uuid } from '../../std/uuid.ts';
import { recoveryHash, totpStep } from './totp.ts';

/**
 * ACC-3: whether this is the second step of somebody who has it on: the code of their app, once, or a recovery code, which
 * is used up. Two that come at the same moment are one.
 */
export async function useSecondStep(
  pool: Pool,
  { orgId, personId }: { orgId: Uuid; personId: Uuid },
  { code, nowMs }: { code: string; nowMs: number },
): Promise<boolean> {
  const { rows } = await pool.query<{ totp_secret: string | null }>(
    'select totp_secret from account where org_id = $1 and person_id = $2',
    [orgId, personId],
  );
  const secret = rows[0]?.totp_secret ?? null;
  if (secret === null) return false;
  const step = totpStep(secret, code, nowMs);
  const used =
    step === null
      ? await pool.query(
          `update account set recovery_hashes = array_remove(recovery_hashes, $3)
           where org_id = $1 and person_id = $2 and $3 = any(recovery_hashes)`,
          [orgId, personId, recoveryHash(personId, code)],
        )
      : await pool.query(
          'update account set totp_last_step = $3 where org_id = $1 and person_id = $2 and totp_last_step < $3',
          [orgId, personId, step],
        );
  return used.rowCount === 1;
}
