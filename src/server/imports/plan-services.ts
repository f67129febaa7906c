import type { Uuid } from '../../std/uuid.ts';
import { nameKey, UnitFinder } from './find-unit.ts';
import { RowReader, type ImportPlan, type Standing } from './import-plan.ts';
import type { Table } from './table/table.ts';

/** Services by unit and name. */
export function planServices(table: Table, standing: Standing): ImportPlan {
  const reader = new RowReader(table);
  const units = new UnitFinder(standing.units);
  const keyOf = (unitId: Uuid, name: string) => `${unitId} ${nameKey(name)}`;
  const known = new Map([...standing.services].map(([id, { unitId, name }]) => [keyOf(unitId, name), id]));
  const added = new Set<Uuid>();
  const seen = new Set<string>();
  const records = table.rows.flatMap((row) => {
    const [name, unitId] = [reader.text(row, 'name', 200), units.ofRow(reader, row)];
    if (name === undefined || unitId === undefined) return [];
    const key = keyOf(unitId, name);
    if (seen.has(key)) {
      reader.fault(row, 'name', 'repeated');
      return [];
    }
    seen.add(key);
    const existing = known.get(key);
    const id = existing ?? standing.newId();
    if (existing === undefined) added.add(id);
    const before = standing.services.get(id);
    return [{ row: row.row, kind: 'service' as const, id, body: { ...before, unitId, name } }];
  });
  return { records, added, faults: reader.faults, questions: [] };
}
