import { refusalOf, type RefusalCode } from '../../domain/refusal/refusal.ts';
import type { PushedChange } from '../../protocol/sync-request.ts';
import type { DeviceDatabase } from './database.ts';

/**
 * SYN-7, SYN-9: puts a change that never gets through before the person, for a reason of this device. It stays editable,
 * resendable and exportable. False when other words stand there by now, which nobody has tried.
 */
export async function setAside(
  database: DeviceDatabase,
  { id, hash }: Pick<PushedChange, 'id' | 'hash'>,
  code: RefusalCode,
): Promise<boolean> {
  return database.transaction('rw', database.outbox, async () => {
    const entry = await database.outbox.get(id);
    if (entry?.state !== 'waiting' || entry.hash !== hash) return false;
    await database.outbox.put({ ...entry, state: 'refused', refusal: refusalOf(code) });
    return true;
  });
}
