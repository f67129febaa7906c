import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from './database.ts';
import { allUnsent } from './unsent-save.ts';

/**
 * Brings what is unsent under an earlier name of this same device over to its new one: durable there first, then taken
 * away here. Gives back how many came over. Repeating it after a crash changes nothing.
 */
export async function moveUnsent(from: DeviceDatabase, to: DeviceDatabase, author: Uuid): Promise<number> {
  const saves = (await allUnsent(from)).map(({ row, entry }) => ({ row: { ...row, author }, entry }));
  if (saves.length === 0) return 0;
  await to.transaction('rw', to.records, to.outbox, async () => {
    await to.records.bulkPut(saves.map(({ row }) => row));
    await to.outbox.bulkPut(saves.map(({ entry }) => entry));
  });
  await Promise.all(saves.map(async ({ row, entry }) => to.journal?.repeat(row, entry)));
  const ids = saves.map(({ row }) => row.id);
  await from.transaction('rw', from.records, from.outbox, async () => {
    await Promise.all([from.records.bulkDelete(ids), from.outbox.bulkDelete(ids)]);
  });
  return saves.length;
}
