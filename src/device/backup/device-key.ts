import { hexOf } from '../../protocol/content-hash.ts';
import {
  curve,
  markOf,
  signedText,
  signing,
  type BackedUpChange,
  type BackupProof,
} from '../../protocol/backup-proof.ts';
import type { Uuid } from '../../std/uuid.ts';
import { sha256 } from '../platform.ts';
import type { DeviceDatabase } from '../store/database.ts';
import { readMeta, writeMeta, type DeviceKey } from '../store/meta.ts';

export interface Registering {
  readonly database: DeviceDatabase;
  readonly deviceId: Uuid;
  /** Tells the server the public half under the live session; false where it did not take it. */
  readonly register: (publicKey: string) => Promise<boolean>;
}

/**
 * Sees to it that this device has a key and that the server knows it, again after a restore of the server. False where
 * the server was not reached, or the browser cannot keep a key: its backups are then brought by their owner alone.
 */
export async function registerDeviceKey({ database, deviceId, register }: Registering): Promise<boolean> {
  const epoch = (await readMeta(database, 'sync'))?.epoch ?? null;
  const key = await keyOf(database, deviceId).catch(() => null);
  if (key === null) return false;
  if (key.knownIn !== null && key.knownIn === epoch) return true;
  if (!(await register(key.publicKey))) return false;
  await writeMeta(database, 'deviceKey', { ...key, knownIn: epoch });
  return true;
}

/** The proof of these changes, undefined on a device that has no key. */
export async function proofOf(
  database: DeviceDatabase,
  changes: readonly BackedUpChange[],
): Promise<BackupProof | undefined> {
  const session = await readMeta(database, 'session');
  const key = await readMeta(database, 'deviceKey');
  if (session === undefined || key === undefined || changes.length === 0) return undefined;
  const marks = await Promise.all(changes.map(async (one) => markOf(one, sha256)));
  const said = { device: key.device, keyId: await sha256(key.publicKey), marks };
  const text = new TextEncoder().encode(signedText(session.personId, said));
  return { ...said, signature: hexOf(new Uint8Array(await crypto.subtle.sign(signing, key.privateKey, text))) };
}

async function keyOf(database: DeviceDatabase, device: Uuid): Promise<DeviceKey> {
  const known = await readMeta(database, 'deviceKey');
  if (known?.device === device) return known;
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const raw = hexOf(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  const made: DeviceKey = { device, publicKey: raw, privateKey, knownIn: null };
  return database.transaction('rw', database.meta, async () => {
    // Another tab may have been first.
    const first = await readMeta(database, 'deviceKey');
    if (first?.device === device) return first;
    await writeMeta(database, 'deviceKey', made);
    return made;
  });
}
