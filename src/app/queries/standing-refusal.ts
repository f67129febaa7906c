import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Refusal } from '../../domain/refusal/refusal.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Why the server refused the record as it stands here; empty where it did not. */
export async function standingRefusal(database: DeviceDatabase, id: Uuid): Promise<readonly Refusal[]> {
  const refusal = (await database.outbox.get(id))?.refusal;
  return refusal ? [refusal] : [];
}
