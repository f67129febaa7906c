import type { Pool, PoolClient } from 'pg';
import type { Actor, Right, Role } from '../../domain/access/actor.ts';
import type { Supervised } from '../../domain/access/readable-channels.ts';
import { employeeKind } from '../../domain/employee/employee-kind.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { Session } from '../../protocol/session.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';

export type PersonActor = Extract<Actor, { kind: 'person' }>;

interface PersonRow {
  version: number;
  body: unknown;
  roles: Role[];
  rights: Right[];
}

/** Who has signed in: the employee record, its direct superior and the account's roles and rights, null when either is gone. */
export async function readPerson(
  db: Pool | PoolClient,
  orgId: Uuid,
  personId: Uuid,
): Promise<{ actor: PersonActor; session: Session; superiorId: Uuid | null; rights: readonly Right[] } | null> {
  const result = await db.query<PersonRow>(
    `select r.version, r.body, a.roles, a.rights from record r join account a on a.org_id = r.org_id and a.person_id = r.id
     where r.org_id = $1 and r.id = $2 and r.kind = $3 and r.body is not null and a.ended_at is null`,
    [orgId, personId, employeeKind.name],
  );
  const row = result.rows[0];
  if (row === undefined) return null;
  const { name, nip, unitId, supervisorId } = bodyOf(row);
  return {
    actor: { kind: 'person', orgId, personId, unitId, roles: row.roles },
    session: { orgId, personId, name, nip, unitId, roles: row.roles, rights: row.rights },
    superiorId: supervisorId,
    rights: row.rights,
  };
}

/** The people whose direct superior this person is now. */
export async function readSupervised(db: Pool | PoolClient, orgId: Uuid, personId: Uuid): Promise<Supervised[]> {
  const result = await db.query<{ person_id: Uuid; unit_id: Uuid }>(
    `select id as person_id, (body ->> 'unitId')::uuid as unit_id from record
     where org_id = $1 and kind = 'employee' and body is not null and body ->> 'supervisorId' = $2`,
    [orgId, personId],
  );
  return result.rows.map((row) => ({ personId: row.person_id, unitId: row.unit_id }));
}

function bodyOf({ version, body }: PersonRow): Employee {
  const parsed = parseBody(employeeKind, version, body);
  assert(parsed.kind === 'ok', 'a stored employee record is valid');
  return parsed.body;
}
