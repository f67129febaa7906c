import type { PoolClient } from 'pg';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { firstCodeDays, firstCodeHash, newFirstCode } from '../people/first-code.ts';
import { OrganisationFault } from './organisation-fault.ts';
import type { Publisher } from '../publish/publish-record.ts';

export interface IssuedCode {
  readonly personId: Uuid;
  readonly name: string;
  readonly nip: string;
  readonly unitName: string;
  readonly code: string;
}

/** Whom codes are for: one person, or all who cannot sign in yet, of some units or everywhere. */
export type CodeReceivers = (
  | { readonly kind: 'person'; readonly personId: Uuid }
  | { readonly kind: 'waiting'; readonly unitIds: readonly Uuid[] | null }
) & {
  /** ADM-2: who holds a role or right gets none from an admin of a unit. */
  readonly onlyWithoutRights: boolean;
};

/** Makes one-time codes in place of older ones. They are told here and never again: the database keeps their hashes. */
export async function issueCodes(
  client: PoolClient,
  { orgId, by, nowMs, deviceId }: Publisher,
  receivers: CodeReceivers,
): Promise<IssuedCode[]> {
  const found = await client.query<Omit<IssuedCode, 'code'>>(
    `select a.person_id as "personId", r.body ->> 'name' as name, a.nip, coalesce(u.body ->> 'name', '') as "unitName"
     from account a
     join record r on r.org_id = a.org_id and r.id = a.person_id and r.body is not null
     left join record u on u.org_id = a.org_id and u.id = (r.body ->> 'unitId')::uuid
     where a.org_id = $1 and a.ended_at is null
       and case when $2::uuid is null then a.password_hash is null else a.person_id = $2 end
       and ($3::text[] is null or r.body ->> 'unitId' = any($3))
       and (not $4::boolean or cardinality(a.roles || a.rights) = 0)
     order by 4, 2 for update of a`,
    [
      orgId,
      receivers.kind === 'person' ? receivers.personId : null,
      receivers.kind === 'waiting' ? receivers.unitIds : null,
      receivers.onlyWithoutRights,
    ],
  );
  if (receivers.kind === 'person' && found.rows.length === 0) throw new OrganisationFault('person-unknown');
  const issued = found.rows.map((row) => ({ ...row, code: newFirstCode() }));
  const expiresAt = instantOf(nowMs + firstCodeDays * 86_400_000);
  await client.query(
    `update account set code_hash = decode(new.hash, 'hex'), code_expires_at = $4, failures = 0, locked_until = null
     from unnest($2::uuid[], $3::text[]) as new(person_id, hash)
     where account.org_id = $1 and account.person_id = new.person_id`,
    [
      orgId,
      issued.map((one) => one.personId),
      issued.map((one) => firstCodeHash(one.personId, one.code).toString('hex')),
      expiresAt,
    ],
  );
  const lines = issued.map(({ personId }) => ({ action: 'code-issued', recordId: personId, result: 'ok' }));
  await writeAudit(client, { orgId, by, deviceId: deviceId ?? null, at: instantOf(nowMs) }, lines);
  return issued;
}
