import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Role } from '../../domain/access/actor.ts';
import type { Nip } from '../../domain/nip/nip.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { isEmptyServer } from './is-empty-server.ts';
import { publishRecords, type NewRecord } from '../publish/publish-records.ts';

export interface NewAccount {
  readonly personId: Uuid;
  readonly nip: Nip;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
}

export interface Founding {
  readonly orgId: Uuid;
  readonly records: readonly NewRecord[];
  readonly accounts: readonly NewAccount[];
  readonly receivedAt: Instant;
}

/** Writes the first organisation of an empty server; false when another came first. */
export async function foundOrganisation(client: PoolClient, founding: Founding): Promise<boolean> {
  const { orgId, records, accounts, receivedAt } = founding;
  await client.query('lock table org in exclusive mode');
  if (!(await isEmptyServer(client))) return false;
  await client.query('insert into org (org_id, epoch) values ($1, $2)', [orgId, randomUUID()]);
  await publishRecords(client, { orgId, receivedAt }, records);
  const rows = accounts.map(({ personId, nip, roles, passwordHash }) => ({
    person_id: personId,
    nip,
    roles,
    password_hash: passwordHash,
  }));
  await client.query(
    `insert into account (org_id, person_id, nip, password_hash, roles)
     select $1, person_id, nip, password_hash, roles
     from jsonb_to_recordset($2::jsonb) as row(person_id uuid, nip text, password_hash text, roles text[])`,
    [orgId, JSON.stringify(rows)],
  );
  return true;
}
