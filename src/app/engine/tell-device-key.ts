import { registerDeviceKey } from '../../device/backup/device-key.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call } from './server-calls.ts';

/** PUT /api/device-key, where the server does not know this device's key yet; what fails is tried after a later start. */
export function tellDeviceKey(database: DeviceDatabase, deviceId: Uuid): Promise<boolean> {
  const register = async (publicKey: string) =>
    (await call('PUT', '/api/device-key', { publicKey }, () => true as const)).kind === 'ok';
  return registerDeviceKey({ database, deviceId, register });
}
