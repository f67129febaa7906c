import type { FaultGroup } from '../../protocol/import.ts';
import type { RowFault } from './import-plan.ts';
import type { Field } from './table/table-shape.ts';

const mostValues = 50;
const mostRows = 20;

/** All faults by cause: the same trouble in the same column, by what stands there, most rows first. */
export function groupFaults(faults: readonly RowFault[], fields: readonly Field[]): FaultGroup[] {
  const titles = new Map(fields.map(({ name, title }) => [name, title]));
  const groups = new Map<string, RowFault[]>();
  for (const fault of faults) {
    const key = `${fault.field} ${fault.fault}`;
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups.values()]
    .map((same) => {
      const { fault, field } = same[0]!;
      return { fault, field, title: titles.get(field) ?? field, count: same.length, values: valuesOf(same) };
    })
    .toSorted((a, b) => b.count - a.count);
}

function valuesOf(same: readonly RowFault[]): FaultGroup['values'] {
  const values = new Map<string, { count: number; rows: number[]; suggestions: RowFault['suggestions'] }>();
  for (const { value, row, suggestions } of same) {
    const found = values.get(value) ?? { count: 0, rows: [], suggestions };
    values.set(value, found);
    found.count++;
    if (found.rows.length < mostRows) found.rows.push(row);
  }
  return [...values]
    .map(([value, { count, rows, suggestions }]) => ({ value, count, rows, suggestions: [...suggestions] }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostValues);
}
