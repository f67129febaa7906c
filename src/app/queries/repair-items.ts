import type { DeviceDatabase, OutboxEntry, RecordRow } from '../../device/store/database.ts';
import { entriesToRepair } from '../../device/store/outbox.ts';

/** A change that waits for the person, with the record it is of. */
export interface RepairItem {
  readonly entry: OutboxEntry;
  readonly row: RecordRow;
}

/** Everything refused or in conflict, oldest first. */
export async function readRepairItems(database: DeviceDatabase): Promise<RepairItem[]> {
  return database.transaction('r', database.records, database.outbox, async () => {
    const entries = await entriesToRepair(database);
    const rows = await database.records.bulkGet(entries.map((entry) => entry.id));
    return entries.flatMap((entry, index) => {
      const row = rows[index];
      return row === undefined ? [] : [{ entry, row }];
    });
  });
}
