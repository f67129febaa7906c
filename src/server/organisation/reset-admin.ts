import type { PoolClient } from 'pg';
import { nipDigits } from '../../domain/nip/nip.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { issueCodes } from './issue-codes.ts';

export type ResetAdmin =
  | { readonly kind: 'ok'; readonly name: string; readonly code: string }
  | { readonly kind: 'unknown-nip' }
  /** The account is none of an admin, and it was not asked to become one. */
  | { readonly kind: 'no-admin'; readonly name: string };

/**
 * ADM-3: the way back for an admin who is locked out, by whoever runs the server: a one-time code, with which a new
 * password is chosen and the second step goes. With `makeAdmin` somebody else becomes admin, where the last one is gone.
 */
export async function resetAdmin(
  client: PoolClient,
  { nip, makeAdmin, nowMs }: { nip: string; makeAdmin: boolean; nowMs: number },
): Promise<ResetAdmin> {
  const { rows } = await client.query<{ orgId: Uuid; personId: Uuid; name: string; admin: boolean }>(
    `select a.org_id as "orgId", a.person_id as "personId", coalesce(r.body ->> 'name', '') as name,
       'admin' = any(a.roles) as admin
     from account a left join record r on r.org_id = a.org_id and r.id = a.person_id
     where a.nip = $1 and a.ended_at is null for update of a`,
    [nipDigits(nip) ?? ''],
  );
  const found = rows[0];
  if (found === undefined) return { kind: 'unknown-nip' };
  const { orgId, personId, name } = found;
  if (!found.admin && !makeAdmin) return { kind: 'no-admin', name };
  if (!found.admin) {
    await client.query(`update account set roles = array_append(roles, 'admin') where org_id = $1 and person_id = $2`, [
      orgId,
      personId,
    ]);
  }
  const by = { kind: 'server', id: null } as const;
  const line = { action: 'admin-reset', kind: 'employee', recordId: personId, result: 'ok' };
  await writeAudit(client, { orgId, by, deviceId: null, at: instantOf(nowMs) }, [line]);
  const receivers = { kind: 'person', personId, onlyWithoutRights: false } as const;
  const [issued] = await issueCodes(client, { orgId, by, nowMs }, receivers);
  return { kind: 'ok', name, code: issued!.code };
}
