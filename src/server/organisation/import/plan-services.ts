import type { Uuid } from '../../../std/uuid.ts';
import { nameKey, UnitFinder } from './find-unit.ts';
import { RowReader, type ImportPlan, type Standing } from './import-plan.ts';
import type { Table } from './read-table.ts';

/** Services by unit and name. */
export function planServices(table: Table, standing: Standing): ImportPlan {
  const reader = new RowReader(table);
  const units = new UnitFinder(standing.units);
  const keyOf = (unitId: Uuid, name: string) => `${unitId} ${nameKey(name)}`;
  const known = new Map([...standing.services].map(([id, { unitId, name }]) => [keyOf(unitId, name), id]));
  const added = new Set<Uuid>();
  const seen = new Set<string>();
  const publications = table.rows.flatMap((row) => {
    const [name, unitText] = [reader.text(row, 'name', 200), reader.text(row, 'unit', 1_000)];
    if (name === undefined || unitText === undefined) return [];
    const { id: unitId, fault } = units.find(unitText);
    if (fault) {
      reader.fault(row, 'unit', fault);
      return [];
    }
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
    return [{ kind: 'service', id, body: { ...before, unitId, name } }];
  });
  return { publications, added, errors: reader.errors };
}
