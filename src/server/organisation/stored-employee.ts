import type { Pool, PoolClient } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { employee } from '../../domain/employee/employee.ts';
import { wouldSuperviseSelf } from '../../domain/employee/move-employee.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { localTimeAt, type Zone } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { OrganisationFault } from './organisation-fault.ts';

export interface StoredEmployee {
  readonly id: Uuid;
  readonly rev: number;
  readonly body: Employee;
}

type Db = Pool | PoolClient;

/** The employee as they stand; throws the fault when there is none. */
export async function readEmployee(db: Db, orgId: Uuid, personId: Uuid): Promise<StoredEmployee> {
  const result = await db.query<{ rev: number; version: number; body: unknown }>(
    `select rev, version, body from record where org_id = $1 and id = $2 and kind = 'employee' and body is not null`,
    [orgId, personId],
  );
  const row = result.rows[0];
  const body = row && readBody(employee, row.version, row.body);
  if (row === undefined || body === undefined) throw new OrganisationFault('person-unknown');
  return { id: personId, rev: row.rev, body };
}

/** EMP-3, EMP-4: throws the fault when somebody cannot be placed there. */
export async function requirePost(
  db: Db,
  orgId: Uuid,
  { personId, unitId, supervisorId }: { personId: Uuid; unitId: Uuid; supervisorId: Uuid | null },
): Promise<void> {
  const unit = await db.query(
    `select from record where org_id = $1 and id = $2 and kind = 'unit' and body is not null`,
    [orgId, unitId],
  );
  if (unit.rowCount === 0) throw new OrganisationFault('unit-unknown', 'unitId');
  if (supervisorId === null) return;
  const above = await db.query<{ id: Uuid; superior: Uuid | null; left: boolean }>(
    `with recursive above as (
       select id, (body ->> 'supervisorId')::uuid as superior, body ? 'leftOn' as "left" from record
       where org_id = $1 and id = $2 and kind = 'employee' and body is not null
       union
       select r.id, (r.body ->> 'supervisorId')::uuid, r.body ? 'leftOn' from above
       join record r on r.org_id = $1 and r.id = above.superior and r.kind = 'employee' and r.body is not null
     ) select * from above`,
    [orgId, supervisorId],
  );
  const superiors = new Map(above.rows.map((row) => [row.id, row]));
  if (superiors.get(supervisorId)?.left !== false) throw new OrganisationFault('superior-unknown', 'supervisorId');
  if (wouldSuperviseSelf(personId, supervisorId, (one) => superiors.get(one)?.superior ?? null)) {
    throw new OrganisationFault('superior-circle', 'supervisorId');
  }
}

/** The day on the wall of a person's unit. */
export async function todayOf(
  db: Db,
  { orgId, unitId }: { orgId: Uuid; unitId: Uuid },
  nowMs: number,
): Promise<LocalDate> {
  const result = await db.query<{ zone: Zone }>(
    `select body ->> 'zone' as zone from record where org_id = $1 and id = $2 and kind = 'unit' and body is not null`,
    [orgId, unitId],
  );
  return localTimeAt(nowMs, result.rows[0]?.zone ?? 'WIB').date;
}
