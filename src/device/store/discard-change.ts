import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from './database.ts';
import { rowOfRecord } from './row-of-record.ts';

/**
 * Gives up the person's own unsent change after their explicit choice: the record is again what the server holds.
 * A record that the server never had stays as it is, since nothing else holds it; then this returns false.
 */
export async function discardChange(database: DeviceDatabase, id: Uuid): Promise<boolean> {
  // First, so that it does not come back out of the journal; what stays unsent is repeated there anew.
  await database.journal?.forget([id]);
  return database.transaction('rw', database.records, database.outbox, async () => {
    const entry = await database.outbox.get(id);
    if (entry === undefined || entry.base === null) return false;
    await Promise.all([database.records.put(rowOfRecord(entry.base)), database.outbox.delete(id)]);
    return true;
  });
}
