import type { PoolClient } from 'pg';
import type { Policy } from '../../domain/policy/policy-body.ts';
import { kinds } from '../../domain/kinds.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { Service } from '../../domain/service/service-body.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import { unitsBelow } from '../../domain/unit/units-below.ts';
import type { RecordEdit } from '../../protocol/organisation.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { OrganisationFault } from './organisation-fault.ts';
import { PublicationConflict } from '../publish/publication.ts';
import { publishRecord, type Publisher } from '../publish/publish-record.ts';
import { readUnits, type Units } from './read-units.ts';
import { requireRecordWithin, type Reach } from './reach.ts';

/** Writes one record of the organisation as an admin left it, whole; `newId` is for a new one. */
export async function editRecord(
  client: PoolClient,
  publisher: Publisher,
  { kind: name, id, baseRev, body: given, newId, reach }: RecordEdit & { readonly newId: Uuid; readonly reach: Reach },
): Promise<Uuid> {
  const kind = kinds.get(name);
  assert(kind, 'the schema names kinds that there are');
  const own = id ?? newId;
  let body: unknown = null;
  if (given !== null) {
    const parsed = parseBody(kind, kind.version, given);
    if (parsed.kind === 'refused') throw new OrganisationFault('field-invalid', parsed.refusal.field);
    body = parsed.body;
  }
  const units = await readUnits(client, publisher.orgId);
  await requireRecordWithin(client, publisher.orgId, { kind: name, id, body, reach });
  if (name === 'unit') await requireUnit(client, publisher.orgId, { id: own, body: body as Unit | null, units });
  if (name === 'service' && body !== null) requireKnown(units, (body as Service).unitId, 'unitId');
  if (name === 'policy' && body !== null) await requirePolicy(client, publisher.orgId, body as Policy, units);
  if (name === 'organisation' && (own !== publisher.orgId || body === null)) throw new OrganisationFault('not-found');
  try {
    await publishRecord(client, publisher, [{ kind: name, id: own, body, baseRev }]);
  } catch (error) {
    if (error instanceof PublicationConflict) throw new OrganisationFault('record-changed');
    throw error;
  }
  return own;
}

function requireKnown(units: Units, unitId: Uuid, field: string): void {
  if (!units.has(unitId)) throw new OrganisationFault('unit-unknown', field);
}

async function requireUnit(
  client: PoolClient,
  orgId: Uuid,
  { id, body, units }: { id: Uuid; body: Unit | null; units: Units },
): Promise<void> {
  if (body === null) return requireUnused(client, orgId, { id, units });
  if (body.parentId === null) return;
  requireKnown(units, body.parentId, 'parentId');
  if (unitsBelow(id, units).has(body.parentId)) throw new OrganisationFault('unit-circle', 'parentId');
}

async function requireUnused(client: PoolClient, orgId: Uuid, { id, units }: { id: Uuid; units: Units }) {
  const inUse = await client.query(
    `select from record where org_id = $1 and author = org_id and kind in ('employee', 'service', 'policy')
       and body is not null and body ->> 'unitId' = $2::text limit 1`,
    [orgId, id],
  );
  if (inUse.rowCount !== 0 || unitsBelow(id, units).size > 1) throw new OrganisationFault('unit-in-use');
}

async function requirePolicy(client: PoolClient, orgId: Uuid, body: Policy, units: Units): Promise<void> {
  if (body.unitId !== null) requireKnown(units, body.unitId, 'unitId');
  const reviewer = body.fallbackReviewerId ?? null;
  if (reviewer === null) return;
  const found = await client.query(
    `select from record where org_id = $1 and id = $2 and kind = 'employee' and body is not null and not body ? 'leftOn'`,
    [orgId, reviewer],
  );
  if (found.rowCount === 0) throw new OrganisationFault('person-unknown', 'fallbackReviewerId');
}
