import type { Table } from 'dexie';
import type { Uuid } from '../../std/uuid.ts';

/** Deletes the rows under these ids, all of which are there: as one range where nothing else lies between them. */
export async function deleteUnder<Row extends { id: Uuid }>(
  table: Table<Row, Uuid>,
  ids: readonly Uuid[],
): Promise<void> {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return;
  const range = table.where('id').between(first, last, true, true);
  if ((await range.count()) === ids.length) await range.delete();
  else await table.bulkDelete(sorted);
}
