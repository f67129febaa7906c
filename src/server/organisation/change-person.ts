import type { PoolClient } from 'pg';
import type { Right, Role } from '../../domain/access/actor.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { employeeKind } from '../../domain/employee/employee-kind.ts';
import { nipDigits, parseNip, type Nip } from '../../domain/nip/nip.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { AuditDetail } from '../../protocol/audit.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { revokePerson } from '../people/sessions.ts';
import { OrganisationFault } from './organisation-fault.ts';
import { publishRecord, type Publisher } from '../publish/publish-record.ts';
import { readEmployee, requirePost, todayOf } from './stored-employee.ts';

export type PersonFields = Pick<Employee, 'name' | 'employment' | 'position'> & { readonly nip: string };

/** Adds somebody, with an account that waits for its first code. */
export async function addPerson(
  client: PoolClient,
  publisher: Publisher,
  person: PersonFields & { id: Uuid; unitId: Uuid; supervisorId: Uuid | null },
): Promise<void> {
  const { id: personId, unitId, supervisorId } = person;
  const body = bodyOf(person, { unitId, supervisorId });
  await requirePost(client, publisher.orgId, { personId, unitId, supervisorId });
  await requireFreeNip(client, publisher.orgId, { personId, nip: body.nip });
  await publishRecord(client, publisher, [{ kind: 'employee', id: personId, body, baseRev: 0 }]);
  await client.query('insert into account (org_id, person_id, nip) values ($1, $2, $3)', [
    publisher.orgId,
    personId,
    body.nip,
  ]);
}

/** Changes what is said of somebody; unit and superior change by a move alone. */
export async function changePerson(
  client: PoolClient,
  publisher: Publisher,
  { id, baseRev, ...fields }: PersonFields & { id: Uuid; baseRev: number },
): Promise<void> {
  const { orgId } = publisher;
  const person = await readEmployee(client, orgId, id);
  const { name: _name, employment: _employment, position: _position, nip: _nip, ...rest } = person.body;
  const body = bodyOf(fields, rest);
  await requireFreeNip(client, orgId, { personId: id, nip: body.nip });
  await publishRecord(client, publisher, [{ kind: 'employee', id, body, baseRev }]);
  await client.query('update account set nip = $3 where org_id = $1 and person_id = $2', [orgId, id, body.nip]);
}

function bodyOf({ nip: typed, ...fields }: PersonFields, rest: Omit<Employee, keyof PersonFields>): Employee {
  const nip = nipDigits(typed);
  if (nip === null) throw new OrganisationFault('nip-invalid', 'nip');
  if (parseNip(nip, fields.employment).kind === 'fault') throw new OrganisationFault('nip-impossible', 'nip');
  const { name, employment, position } = fields;
  const parsed = parseBody(employeeKind, 1, { ...rest, name: name.trim(), employment, position: position.trim(), nip });
  if (parsed.kind === 'refused') throw new OrganisationFault('field-invalid', parsed.refusal.field);
  return parsed.body;
}

async function requireFreeNip(client: PoolClient, orgId: Uuid, { personId, nip }: { personId: Uuid; nip: Nip }) {
  const taken = await client.query('select from account where org_id = $1 and nip = $2 and person_id <> $3', [
    orgId,
    nip,
    personId,
  ]);
  if ((taken.rowCount ?? 0) > 0) throw new OrganisationFault('nip-taken', 'nip');
}

/** Ends somebody's work here from a day on: the account ends and nobody can sign in with it, every record stays. */
export async function endPerson(
  client: PoolClient,
  publisher: Publisher,
  { personId, leftOn }: { personId: Uuid; leftOn: LocalDate },
): Promise<void> {
  const { orgId, nowMs } = publisher;
  const person = await readEmployee(client, orgId, personId);
  if (leftOn > (await todayOf(client, { orgId, unitId: person.body.unitId }, nowMs)))
    throw new OrganisationFault('date-in-future', 'leftOn');
  await requireOtherAdmin(client, orgId, personId);
  await publishRecord(client, publisher, [{ kind: 'employee', id: personId, body: { ...person.body, leftOn } }]);
  await client.query(
    `update account set ended_at = $3, code_hash = null, code_expires_at = null, roles = '{}', rights = '{}'
     where org_id = $1 and person_id = $2`,
    [orgId, personId, instantOf(nowMs)],
  );
  await client.query('delete from planned_move where org_id = $1 and person_id = $2 and done_at is null', [
    orgId,
    personId,
  ]);
  await revokePerson(client, orgId, personId);
  await audit(client, publisher, 'account-ended', personId);
}

/** Lets somebody work here again, with the password they had; roles and rights are given anew. */
export async function bringBack(client: PoolClient, publisher: Publisher, personId: Uuid): Promise<void> {
  const { orgId } = publisher;
  const { leftOn: _, ...body } = (await readEmployee(client, orgId, personId)).body;
  await publishRecord(client, publisher, [{ kind: 'employee', id: personId, body }]);
  await client.query('update account set ended_at = null where org_id = $1 and person_id = $2', [orgId, personId]);
  await audit(client, publisher, 'account-opened', personId);
}

/** Gives and takes roles and rights; somebody always stays admin. */
export async function setRoles(
  client: PoolClient,
  publisher: Publisher,
  { personId, roles, rights }: { personId: Uuid; roles: readonly Role[]; rights?: readonly Right[] | undefined },
): Promise<void> {
  const { orgId } = publisher;
  await readEmployee(client, orgId, personId);
  if (!roles.includes('admin')) await requireOtherAdmin(client, orgId, personId);
  const set = await client.query<{ held: string[]; holds: string[] }>(
    `update account as a set roles = $3, rights = coalesce($4, a.rights)
     from (select roles || rights as held from account where org_id = $1 and person_id = $2 for update) as before
     where org_id = $1 and person_id = $2 and ended_at is null returning before.held, a.roles || a.rights as holds`,
    [orgId, personId, roles, rights ?? null],
  );
  const row = set.rows[0];
  if (row === undefined) throw new OrganisationFault('person-unknown');
  await audit(client, publisher, 'roles', personId, { before: row.held, after: row.holds });
}

/** ADM-1: there is always an admin besides whoever stops being one. */
async function requireOtherAdmin(client: PoolClient, orgId: Uuid, personId: Uuid): Promise<void> {
  const admins = await client.query<{ person_id: Uuid }>(
    `select person_id from account where org_id = $1 and 'admin' = any(roles) and ended_at is null for update`,
    [orgId],
  );
  const ids = admins.rows.map((row) => row.person_id);
  if (ids.length > 0 && ids.every((id) => id === personId)) throw new OrganisationFault('last-admin');
}

async function audit(
  client: PoolClient,
  { orgId, by, nowMs, deviceId }: Publisher,
  action: string,
  personId: Uuid,
  detail?: AuditDetail,
): Promise<void> {
  const context = { orgId, by, deviceId: deviceId ?? null, at: instantOf(nowMs) };
  await writeAudit(client, context, [
    { action, kind: 'employee', recordId: personId, result: 'ok', ...(detail ? { detail } : {}) },
  ]);
}
