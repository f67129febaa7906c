import { kinds } from '../../domain/kinds.ts';
import { Dexie } from 'dexie';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** How many of the person's living records stand at the server exactly as here. */
export async function readSentCount(database: DeviceDatabase, personId: Uuid): Promise<number> {
  return database.transaction('r', database.records, database.outbox, async () => {
    const counts = await Promise.all(
      [...kinds.keys()].map((kind) =>
        database.records
          .where('[kind+author+deleted+order]')
          .between([kind, personId, 0, Dexie.minKey], [kind, personId, 0, Dexie.maxKey])
          .count(),
      ),
    );
    const unsent = await database.records.bulkGet(await database.outbox.toCollection().primaryKeys());
    const living = unsent.filter((row) => row !== undefined && row.deleted === 0);
    return counts.reduce((sum, count) => sum + count, 0) - living.length;
  });
}
