import type { Employee } from '../../domain/employee/employee-body.ts';
import { moveEmployee, wouldSuperviseSelf } from '../../domain/employee/move-employee.ts';
import { groupNip, nipDigits, parseNip, type Employment, type Nip } from '../../domain/nip/nip.ts';
import { addDays } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { nameKey, UnitFinder } from './find-unit.ts';
import { RowReader, type AskedQuestion, type ImportPlan, type Standing, type Suggestion } from './import-plan.ts';
import type { Table, TableRow } from './table/table.ts';

interface PersonRow {
  readonly row: TableRow;
  readonly id: Uuid;
  readonly nip: Nip;
  readonly name: string;
  readonly employment: Employment;
  readonly position: string;
  readonly unitId: Uuid;
}

/** A move that a file takes back is asked about for so long after it. */
const recentMoveDays = 90;

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
  const nipsOf = nipsByName(rows, standing);
  const bodies = new Map(rows.map((row) => [row.id, bodyOf(row, { reader, table, standing, idOf, nipsOf })]));
  const superiorOf = (person: Uuid) => (bodies.get(person) ?? standing.employees.get(person))?.supervisorId ?? null;
  for (const { row, id } of rows) {
    const supervisorId = superiorOf(id);
    if (wouldSuperviseSelf(id, supervisorId, superiorOf)) reader.fault(row, 'superior', 'superior-circle');
    if (supervisorId && standing.employees.get(supervisorId)?.leftOn) reader.fault(row, 'superior', 'superior-left');
  }
  const records = rows.map(({ row, id }) => ({ row: row.row, kind: 'employee' as const, id, body: bodies.get(id)! }));
  return { records, added, faults: reader.faults, questions: questionsOf(rows, { bodies, standing }) };
}

function readRow(
  reader: RowReader,
  row: TableRow,
  { units, isKnown }: { units: UnitFinder; isKnown: (nip: Nip) => boolean },
): Omit<PersonRow, 'row' | 'id'> | undefined {
  const [name, position] = [fullName(reader, row), reader.text(row, 'position', 200)];
  const employment = readEmployment(reader, row);
  const nip = readNip(reader, row, { isKnown });
  const unitId = units.ofRow(reader, row);
  // Every fault of a row is told at once, so that nobody mends it cell by cell.
  if (name === undefined || position === undefined || employment === null || nip === null) return undefined;
  if (unitId === undefined) return undefined;
  return { nip, name, employment: employmentOf(nip, employment), position, unitId };
}

/** The name with the titles that stand in columns of their own: `dr. Siti Rekaan, Sp.A.`. */
function fullName(reader: RowReader, row: TableRow): string | undefined {
  const [name, front, back] = ['name', 'titleFront', 'titleBack'].map((field) => reader.text(row, field, 200));
  if (name === undefined || front === undefined || back === undefined) return undefined;
  const withFront = front === '' || front === '-' ? name : `${front} ${name}`;
  return back === '' || back === '-' ? withFront : `${withFront}, ${back}`;
}

/** Undefined where it is left to the NIP, null where it is a fault. CPNS count as PNS; *P* and *C* are SIASN's letters. */
function readEmployment(reader: RowReader, row: TableRow): Employment | undefined | null {
  const status = row.of('employment').trim().toLowerCase();
  if (status === '') return undefined;
  if (/^(pppk|p3k)/.test(status)) return 'pppk';
  if (/^c?pns\b/.test(status) || status === 'p' || status === 'c') return 'pns';
  reader.fault(row, 'employment', 'employment-unknown');
  return null;
}

/** What a row says, unless the NIP can only be of the other kind: lists of a whole agency say *PNS Daerah* of everybody. */
function employmentOf(nip: Nip, said: Employment | undefined): Employment {
  if (said !== undefined && parseNip(nip, said).kind === 'ok') return said;
  const own = parseNip(nip);
  return own.kind === 'ok' ? own.facts.employment : (said ?? 'pns');
}

function readNip(reader: RowReader, row: TableRow, { isKnown }: { isKnown: (nip: Nip) => boolean }): Nip | null {
  const nip = nipDigits(row.of('nip'));
  if (nip === null) reader.fault(row, 'nip', row.of('nip') === '' ? 'required' : 'nip-length');
  if (nip === null || isKnown(nip) || parseNip(nip).kind === 'ok') return nip;
  reader.fault(row, 'nip', 'nip-impossible');
  return null;
}

interface Around {
  readonly reader: RowReader;
  readonly table: Table;
  readonly standing: Standing;
  readonly idOf: ReadonlyMap<Nip, Uuid>;
  readonly nipsOf: (name: string) => readonly Suggestion[];
}

/** An empty cell of the superior leaves things as they are; a hyphen says that there is none. */
function bodyOf(person: PersonRow, { reader, table, standing, idOf, nipsOf }: Around): Employee {
  const { row, id, nip, name, employment, position, unitId } = person;
  const before = standing.employees.get(id);
  const text = row.of('superior').trim();
  const superiorNip = nipDigits(text);
  let supervisorId = before?.supervisorId ?? null;
  if (text === '-') supervisorId = null;
  else if (text !== '') {
    const found = superiorNip && idOf.get(superiorNip);
    if (found) supervisorId = found;
    else if (superiorNip) reader.fault(row, 'superior', 'superior-unknown');
    else if (/\d/.test(text)) reader.fault(row, 'superior', 'nip-length');
    else reader.fault(row, 'superior', 'nip-meant', nipsOf(text));
  }
  if (before === undefined) return { name, nip, employment, position, unitId, supervisorId };
  const kept = table.has('position') ? position : before.position;
  const moved = moveEmployee(before, { unitId, supervisorId, from: standing.today(before.unitId) });
  const placed = moved.kind === 'ok' ? moved.employee : before;
  return { ...placed, name, employment: table.has('employment') ? employment : before.employment, position: kept };
}

/** The NIPs of who has a name, titles aside; in the file or here already. */
function nipsByName(rows: readonly PersonRow[], { employees }: Standing): (name: string) => Suggestion[] {
  const found = new Map<string, Map<Nip, string>>();
  for (const { name, nip } of [...employees.values(), ...rows]) {
    const key = plainName(name);
    found.set(key, (found.get(key) ?? new Map<Nip, string>()).set(nip, name));
  }
  return (name) =>
    [...(found.get(plainName(name)) ?? [])].map(([nip, full]) => ({ value: nip, label: `${full}, ${groupNip(nip)}` }));
}

function plainName(name: string): string {
  const words = nameKey(name.split(',')[0]!).split(' ');
  return words.filter((word) => !word.endsWith('.')).join(' ');
}

function questionsOf(
  rows: readonly PersonRow[],
  { bodies, standing }: { bodies: ReadonlyMap<Uuid, Employee>; standing: Standing },
): AskedQuestion[] {
  const movers = rows.filter(({ id, unitId }) => {
    const before = standing.employees.get(id);
    return before !== undefined && before.unitId !== unitId;
  });
  const undoing = movers.filter(({ id, unitId }) => {
    const { history = [], unitId: now } = standing.employees.get(id)!;
    const last = history.at(-1);
    return last?.unitId === unitId && addDays(last.until, recentMoveDays) >= standing.today(now);
  });
  const keeping = movers.filter(({ id, row }) => {
    const [before, after] = [standing.employees.get(id)!.supervisorId, bodies.get(id)!.supervisorId];
    return row.of('superior').trim() === '' && before !== null && before === after;
  });
  const names = (of: readonly PersonRow[]) => of.map(({ name }) => name);
  return [
    ...(undoing.length > 0 ? [{ question: 'undoes-moves' as const, names: names(undoing) }] : []),
    ...(keeping.length > 0 ? [{ question: 'keeps-superior' as const, names: names(keeping) }] : []),
  ];
}
