import type { Employee } from '../../../domain/employee/employee-body.ts';
import { moveEmployee, wouldSuperviseSelf } from '../../../domain/employee/move-employee.ts';
import { nipDigits, parseNip, type Employment, type Nip } from '../../../domain/nip/nip.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { UnitFinder } from './find-unit.ts';
import { RowReader, type ImportPlan, type Standing } from './import-plan.ts';
import type { Table, TableRow } from './read-table.ts';

interface PersonRow {
  readonly row: TableRow;
  readonly id: Uuid;
  readonly nip: Nip;
  readonly name: string;
  readonly employment: Employment;
  readonly position: string;
  readonly unitId: Uuid;
}

/** People by NIP. Another unit or superior than before is a move from today on, so that earlier days keep theirs. */
export function planPeople(table: Table, standing: Standing): ImportPlan {
  const reader = new RowReader(table);
  const idOf = new Map([...standing.employees].map(([id, { nip }]) => [nip, id]));
  const added = new Set<Uuid>();
  const units = new UnitFinder(standing.units);
  const seen = new Set<Nip>();
  const rows = table.rows.flatMap((row): PersonRow[] => {
    const person = readRow(reader, row, { units, isKnown: (nip) => idOf.has(nip) });
    if (person === undefined) return [];
    const { nip } = person;
    if (seen.has(nip)) {
      reader.fault(row, 'nip', 'repeated');
      return [];
    }
    seen.add(nip);
    const known = idOf.get(nip);
    const id = known ?? standing.newId();
    if (known === undefined) added.add(id);
    if (standing.employees.get(id)?.leftOn !== undefined) reader.fault(row, 'nip', 'person-left');
    idOf.set(nip, id);
    return [{ ...person, row, id }];
  });
  const bodies = new Map(rows.map((row) => [row.id, bodyOf(row, { reader, table, standing, idOf })]));
  const superiorOf = (person: Uuid) => (bodies.get(person) ?? standing.employees.get(person))?.supervisorId ?? null;
  for (const { row, id } of rows) {
    const supervisorId = superiorOf(id);
    if (wouldSuperviseSelf(id, supervisorId, superiorOf)) reader.fault(row, 'superior', 'superior-circle');
    if (supervisorId && standing.employees.get(supervisorId)?.leftOn) reader.fault(row, 'superior', 'superior-left');
  }
  const publications = [...bodies].map(([id, body]) => ({ kind: 'employee', id, body }));
  return { publications, added, errors: reader.errors };
}

function readRow(
  reader: RowReader,
  row: TableRow,
  { units, isKnown }: { units: UnitFinder; isKnown: (nip: Nip) => boolean },
): Omit<PersonRow, 'row' | 'id'> | undefined {
  const [name, position] = [reader.text(row, 'name', 200), reader.text(row, 'position', 200)];
  const employment = readEmployment(reader, row);
  const nip = readNip(reader, row, { employment: employment ?? undefined, isKnown });
  const unitText = reader.text(row, 'unit', 1_000);
  const found = unitText === undefined ? undefined : units.find(unitText);
  if (found?.fault) reader.fault(row, 'unit', found.fault);
  // Every fault of a row is told at once, so that nobody mends it cell by cell.
  if (name === undefined || position === undefined || employment === null || nip === null) return undefined;
  if (found === undefined || found.fault) return undefined;
  const parsed = parseNip(nip, employment);
  const kind = employment ?? (parsed.kind === 'ok' ? parsed.facts.employment : 'pns');
  return { nip, name, employment: kind, position, unitId: found.id };
}

/** Undefined where it is left to the NIP, null where it is a fault. */
function readEmployment(reader: RowReader, row: TableRow): Employment | undefined | null {
  const status = row.of('employment').trim().toLowerCase();
  if (status === '') return undefined;
  if (status.startsWith('pppk') || status === 'p3k') return 'pppk';
  if (status === 'pns') return status;
  reader.fault(row, 'employment', 'employment-unknown');
  return null;
}

function readNip(
  reader: RowReader,
  row: TableRow,
  { employment, isKnown }: { employment: Employment | undefined; isKnown: (nip: Nip) => boolean },
): Nip | null {
  const nip = nipDigits(row.of('nip'));
  if (nip === null) reader.fault(row, 'nip', row.of('nip') === '' ? 'required' : 'nip-length');
  if (nip === null || isKnown(nip) || parseNip(nip, employment).kind === 'ok') return nip;
  reader.fault(row, 'nip', 'nip-impossible');
  return null;
}

interface Around {
  readonly reader: RowReader;
  readonly table: Table;
  readonly standing: Standing;
  readonly idOf: ReadonlyMap<Nip, Uuid>;
}

/** An empty cell of the superior leaves things as they are; a hyphen says that there is none. */
function bodyOf(person: PersonRow, { reader, table, standing, idOf }: Around): Employee {
  const { row, id, nip, name, employment, position, unitId } = person;
  const before = standing.employees.get(id);
  const text = row.of('superior').trim();
  const superiorNip = nipDigits(text);
  let supervisorId = before?.supervisorId ?? null;
  if (text === '-') supervisorId = null;
  else if (text !== '') {
    const found = superiorNip && idOf.get(superiorNip);
    if (found) supervisorId = found;
    else reader.fault(row, 'superior', superiorNip ? 'superior-unknown' : 'nip-length');
  }
  if (before === undefined) return { name, nip, employment, position, unitId, supervisorId };
  const kept = table.has('position') ? position : before.position;
  const moved = moveEmployee(before, { unitId, supervisorId, from: standing.today(before.unitId) });
  const placed = moved.kind === 'ok' ? moved.employee : before;
  return { ...placed, name, employment: table.has('employment') ? employment : before.employment, position: kept };
}
