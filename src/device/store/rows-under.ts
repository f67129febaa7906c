import type { Table } from 'dexie';
import type { Uuid } from '../../std/uuid.ts';

/**
 * The rows under these ids, in their order. One read of a range costs a hundredth of a read for each key, and the ids
 * of a backlog lie together; ids that do not are read one by one.
 */
export async function rowsUnder<Row extends { id: Uuid }>(
  table: Table<Row, Uuid>,
  ids: readonly Uuid[],
): Promise<(Row | undefined)[]> {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const limit = 2 * ids.length;
  const near = await table.where('id').between(first, last, true, true).limit(limit).toArray();
  const reached = near.length < limit ? last : near.at(-1)!.id;
  const far = await table.bulkGet(sorted.filter((id) => id > reached));
  const found = new Map([...near, ...far].flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return ids.map((id) => found.get(id));
}
