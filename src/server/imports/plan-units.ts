import type { Unit } from '../../domain/unit/unit-body.ts';
import { unitsBelow } from '../../domain/unit/units-below.ts';
import { nipDigits } from '../../domain/nip/nip.ts';
import { zones, type Zone } from '../../domain/time/zone.ts';
import type { Uuid } from '../../std/uuid.ts';
import { nameKey, UnitFinder, type FoundUnit } from './find-unit.ts';
import { RowReader, type AskedQuestion, type ImportPlan, type Standing } from './import-plan.ts';
import type { Table, TableRow } from './table/table.ts';

interface UnitRow {
  readonly row: TableRow;
  readonly id: Uuid;
  readonly unit: Unit;
  readonly parentText: string;
}

/** Units by code, else by name; a parent may stand anywhere in the same file. */
export function planUnits(table: Table, standing: Standing): ImportPlan {
  const reader = new RowReader(table);
  const finder = new UnitFinder(standing.units);
  const added = new Set<Uuid>();
  const seen = new Set<string>();
  const rows = table.rows.flatMap((row): UnitRow[] => {
    const name = reader.text(row, 'name', 200);
    const code = reader.text(row, 'code', 40);
    const zone = zoneOf(row.of('zone'));
    if (zone === undefined) reader.fault(row, 'zone', 'zone-unknown');
    if (name === undefined || code === undefined || zone === undefined) return [];
    const parentText = row.of('parent').trim();
    const key = code === '' ? `${nameKey(parentText)}/${nameKey(name)}` : nameKey(code);
    if (seen.has(key)) {
      reader.fault(row, code === '' ? 'name' : 'code', 'repeated');
      return [];
    }
    seen.add(key);
    const found = findUnit(finder, { name, code, parentText });
    if (found.fault === 'unit-ambiguous') {
      reader.fault(row, 'name', 'unit-ambiguous');
      return [];
    }
    const existing = found.id !== undefined && takes(standing.units.get(found.id), code) ? found.id : null;
    const id = existing ?? standing.newId();
    if (existing === null) added.add(id);
    const before = standing.units.get(id);
    const unit: Unit = {
      name,
      parentId: before?.parentId ?? null,
      zone: zone ?? before?.zone ?? 'WIB',
      ...(code === '' ? (before?.code ? { code: before.code } : {}) : { code }),
    };
    return [{ row, id, unit, parentText }];
  });
  for (const { id, unit } of rows) for (const key of [unit.code ?? '', unit.name]) finder.add(key, id);
  const placed = rows.flatMap(({ row, id, unit, parentText }) => {
    if (parentText === '') return [{ row, id, unit }];
    if (parentText === '-') return [{ row, id, unit: { ...unit, parentId: null } }];
    const parent = finder.find(parentText);
    if (parent.fault) {
      reader.fault(row, 'parent', parent.fault);
      return [];
    }
    return [{ row, id, unit: { ...unit, parentId: parent.id } }];
  });
  const all = new Map<Uuid, Unit>([...standing.units, ...placed.map(({ id, unit }) => [id, unit] as const)]);
  for (const { row, id, unit } of placed) {
    if (unit.parentId !== null && unitsBelow(id, all).has(unit.parentId)) reader.fault(row, 'parent', 'unit-circle');
  }
  const records = placed.map(({ row, id, unit }) => ({ row: row.row, kind: 'unit' as const, id, body: unit }));
  return { records, added, faults: reader.faults, questions: questionsOf(placed, { table, standing, added }) };
}

/** People in a file of units, and new units that have the name of another one. */
function questionsOf(
  placed: readonly { readonly row: TableRow; readonly id: Uuid; readonly unit: Unit }[],
  { table, standing, added }: { table: Table; standing: Standing; added: ReadonlySet<Uuid> },
): AskedQuestion[] {
  const isOfPeople = table.columns.some(({ heading, sample }) => nipDigits(sample) !== null || /^nip\b/i.test(heading));
  const names = new Set([...standing.units.values()].map(({ name }) => nameKey(name)));
  const same = placed.filter(({ id, unit }) => added.has(id) && names.has(nameKey(unit.name)));
  return [
    ...(isOfPeople ? [{ question: 'looks-like-people' as const, names: placed.map(({ unit }) => unit.name) }] : []),
    ...(same.length > 0 ? [{ question: 'same-name' as const, names: same.map(({ unit }) => unit.name) }] : []),
  ];
}

/** By code; else by the path from the parent, else by the name alone. */
function findUnit(
  finder: UnitFinder,
  { name, code, parentText }: { name: string; code: string; parentText: string },
): FoundUnit {
  const first = finder.find(code !== '' ? code : parentText === '' ? name : `${parentText} > ${name}`);
  return first.fault === 'unit-unknown' ? finder.find(name) : first;
}

/** A unit found by its name is another one where both have codes and they differ. */
function takes(unit: Unit | undefined, code: string): boolean {
  return unit !== undefined && (code === '' || unit.code === undefined || nameKey(unit.code) === nameKey(code));
}

/** Null where the cell is empty, undefined where it is no zone. */
function zoneOf(text: string): Zone | null | undefined {
  if (text.trim() === '') return null;
  return zones.find((zone) => zone === text.trim().toUpperCase());
}
