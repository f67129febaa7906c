import { deviceListSchema, type DeviceList } from '../../protocol/device-list.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call, type CallResult } from './server-calls.ts';

/** GET /api/devices. */
export async function callDevices(): Promise<CallResult<DeviceList>> {
  return call('GET', '/api/devices', undefined, (answer) => deviceListSchema.safeParse(answer).data ?? null);
}

/** DELETE /api/devices/:device/session. */
export async function callEndDeviceSession(device: Uuid): Promise<CallResult<true>> {
  return call('DELETE', `/api/devices/${device}/session`, undefined, () => true as const);
}
