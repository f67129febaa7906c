import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from './database.ts';

/**
 * Puts a refused change back in the queue as it is, captured when it was captured: what stood against it may have
 * changed at the server. False when nothing was refused.
 */
export async function resendChange(database: DeviceDatabase, id: Uuid): Promise<boolean> {
  return database.transaction('rw', database.outbox, async () => {
    const entry = await database.outbox.get(id);
    if (entry?.state !== 'refused') return false;
    await database.outbox.put({ ...entry, state: 'waiting', refusal: null });
    return true;
  });
}
