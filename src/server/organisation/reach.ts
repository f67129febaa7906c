import type { PoolClient } from 'pg';
import type { Service } from '../../domain/service/service-body.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import type { Uuid } from '../../std/uuid.ts';
import { OrganisationFault } from './organisation-fault.ts';
import { readEmployee } from './stored-employee.ts';

/** ADM-2: how far an admin's hand reaches: everywhere, or the own unit and all below it. */
export type Reach = 'everywhere' | { readonly ownUnit: Uuid; readonly within: ReadonlySet<Uuid> };

/** The same for a question to the database: null is everywhere. */
export function unitsOf(reach: Reach): Uuid[] | null {
  return reach === 'everywhere' ? null : [...reach.within];
}

/** Throws the fault where a unit lies outside. */
export function requireUnitWithin(reach: Reach, unitId: Uuid | null, field?: string): void {
  if (reach === 'everywhere' || (unitId !== null && reach.within.has(unitId))) return;
  throw new OrganisationFault('not-allowed', field);
}

/**
 * ADM-2: an admin of a unit changes who works there and holds neither role nor right: with a code for somebody who holds
 * more, they would have it themselves.
 */
export async function requirePersonWithin(
  client: PoolClient,
  orgId: Uuid,
  { personId, reach }: { personId: Uuid; reach: Reach },
): Promise<void> {
  if (reach === 'everywhere') return;
  const { body } = await readEmployee(client, orgId, personId);
  requireUnitWithin(reach, body.unitId);
  const holds = await client.query(
    `select from account where org_id = $1 and person_id = $2 and cardinality(roles || rights) > 0`,
    [orgId, personId],
  );
  if (holds.rowCount !== 0) throw new OrganisationFault('not-allowed');
}

/** ADM-2: an admin of a unit places people there, under whoever works there or is their superior already. */
export async function requirePostWithin(
  client: PoolClient,
  orgId: Uuid,
  {
    personId,
    unitId,
    supervisorId,
    reach,
  }: { personId: Uuid | null; unitId: Uuid; supervisorId: Uuid | null; reach: Reach },
): Promise<void> {
  if (reach === 'everywhere') return;
  requireUnitWithin(reach, unitId, 'unitId');
  if (supervisorId === null) return;
  const superior = await readEmployee(client, orgId, supervisorId);
  if (reach.within.has(superior.body.unitId)) return;
  const present = personId && (await readEmployee(client, orgId, personId)).body.supervisorId;
  if (present !== supervisorId) throw new OrganisationFault('not-allowed', 'supervisorId');
}

/** ADM-2: an admin of a unit changes its services and units, and never where the own unit itself hangs. */
export async function requireRecordWithin(
  client: PoolClient,
  orgId: Uuid,
  { kind, id, body, reach }: { kind: string; id: Uuid | null; body: unknown; reach: Reach },
): Promise<void> {
  if (reach === 'everywhere') return;
  if (kind !== 'unit' && kind !== 'service') throw new OrganisationFault('not-allowed');
  const stored = id === null ? null : await readStored(client, orgId, id);
  if (kind === 'service') {
    if (stored !== null) requireUnitWithin(reach, (stored as Service).unitId);
    if (body !== null) requireUnitWithin(reach, (body as Service).unitId, 'unitId');
    return;
  }
  if (id !== null) requireUnitWithin(reach, id);
  const parentId = (body as Unit | null)?.parentId ?? null;
  if (id === reach.ownUnit) {
    if (body === null || parentId !== (stored as Unit | null)?.parentId)
      throw new OrganisationFault('not-allowed', 'parentId');
  } else if (body !== null) requireUnitWithin(reach, parentId, 'parentId');
}

async function readStored(client: PoolClient, orgId: Uuid, id: Uuid): Promise<unknown> {
  const { rows } = await client.query<{ body: unknown }>(
    `select body from record where org_id = $1 and author = org_id and id = $2 and kind in ('unit', 'service')`,
    [orgId, id],
  );
  return rows[0]?.body ?? null;
}
