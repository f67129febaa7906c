import type { PoolClient } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import type { Service } from '../../domain/service/service-body.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Reach } from '../organisation/reach.ts';
import type { PlannedRecord, RowFault, Standing } from './import-plan.ts';
import type { Table } from './table/table.ts';

type Within = Exclude<Reach, 'everywhere'>;

/**
 * What a file may speak of for whoever brings it (ADM-2): for an admin of a unit the units and services there. People
 * elsewhere stay known by their NIP, so that nobody is added twice, and are called nothing.
 */
export function standingWithin(standing: Standing, reach: Reach): Standing {
  if (reach === 'everywhere') return standing;
  const inside = <Body>(all: ReadonlyMap<Uuid, Body>, unitOf: (body: Body, id: Uuid) => Uuid) =>
    new Map([...all].filter(([id, body]) => reach.within.has(unitOf(body, id))));
  const employees = [...standing.employees].map(
    ([id, one]) => [id, reach.within.has(one.unitId) ? one : { ...one, name: '' }] as const,
  );
  return {
    ...standing,
    units: inside(standing.units, (_, id) => id),
    services: inside(standing.services, ({ unitId }) => unitId),
    employees: new Map(employees),
  };
}

interface Reached {
  readonly orgId: Uuid;
  readonly reach: Reach;
  readonly standing: Standing;
  readonly table: Table;
}

/** A fault for each record that whoever brings the file may not write as it says (ADM-2). */
export async function faultsBeyond(
  client: PoolClient,
  records: readonly PlannedRecord[],
  { orgId, reach, standing, table }: Reached,
): Promise<RowFault[]> {
  if (reach === 'everywhere' || records.length === 0) return [];
  const holders = await readHolders(client, orgId, records);
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  const here = new Set(records.map(({ id }) => id));
  return records.flatMap((record): RowFault[] => {
    const field = fieldBeyond(record, { reach, standing, holders, here });
    if (field === null) return [];
    const value = rows.get(record.row)?.of(field) ?? '';
    return [{ row: record.row, field, fault: 'out-of-reach', value, suggestions: [] }];
  });
}

interface Bounds {
  readonly reach: Within;
  readonly standing: Standing;
  /** Who holds a role or a right. */
  readonly holders: ReadonlySet<Uuid>;
  /** What the file itself writes. */
  readonly here: ReadonlySet<Uuid>;
}

/** The field by which a record lies beyond, null where it does not. */
function fieldBeyond({ kind, id, body }: PlannedRecord, bounds: Bounds): string | null {
  const { reach, standing } = bounds;
  if (kind === 'employee') return personBeyond(id, body as Employee, bounds);
  if (kind === 'service') return reach.within.has((body as Service).unitId) ? null : 'unit';
  if (kind !== 'unit') return 'name';
  const before = standing.units.get(id);
  const { parentId } = body as Unit;
  if (id === reach.ownUnit) return parentId === before?.parentId ? null : 'parent';
  return parentId !== null && (reach.within.has(parentId) || bounds.here.has(parentId)) ? null : 'parent';
}

/** As by hand: who works here and holds nothing, in a unit here, under somebody here or whom they have already. */
function personBeyond(id: Uuid, { unitId, supervisorId }: Employee, bounds: Bounds): string | null {
  const { reach, standing, holders, here } = bounds;
  const before = standing.employees.get(id);
  if (holders.has(id) || (before !== undefined && !reach.within.has(before.unitId))) return 'nip';
  if (!reach.within.has(unitId)) return 'unit';
  if (supervisorId === null || supervisorId === before?.supervisorId) return null;
  const superior = standing.employees.get(supervisorId);
  const isHere = superior === undefined ? here.has(supervisorId) : reach.within.has(superior.unitId);
  return isHere ? null : 'superior';
}

async function readHolders(
  client: PoolClient,
  orgId: Uuid,
  records: readonly PlannedRecord[],
): Promise<ReadonlySet<Uuid>> {
  const people = records.filter(({ kind }) => kind === 'employee').map(({ id }) => id);
  const { rows } = await client.query<{ id: Uuid }>(
    `select person_id as id from account
     where org_id = $1 and person_id = any($2::uuid[]) and cardinality(roles || rights) > 0`,
    [orgId, people],
  );
  return new Set(rows.map(({ id }) => id));
}
