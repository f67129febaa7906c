import { uuidFromBytes, type Uuid } from '../../std/uuid.ts';
import { randomHex, sha256Bytes } from '../../device/platform.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import { readMeta, writeMeta } from '../../device/store/meta.ts';

/**
 * The id that an act which is done once, `read <evaluation>` say, always has on this device, so that a second tap writes
 * the same record. Others cannot work it out, and so not take it first.
 */
export async function actId(database: DeviceDatabase, act: string): Promise<Uuid> {
  const bytes = new TextEncoder().encode(`${await secretOf(database)} ${act}`);
  return uuidFromBytes(new Uint8Array(await sha256Bytes(bytes)), 4);
}

function secretOf(database: DeviceDatabase): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const known = await readMeta(database, 'actSecret');
    const secret = known ?? randomHex(32);
    if (known === undefined) await writeMeta(database, 'actSecret', secret);
    return secret;
  });
}
