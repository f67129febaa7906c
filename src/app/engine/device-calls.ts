import { deviceListSchema, type DeviceList } from '../../protocol/device-list.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call, type CallResult } from './server-calls.ts';

const mostPages = 20;

/** GET /api/devices, page after page. */
export async function callDevices(): Promise<CallResult<DeviceList>> {
  const list: DeviceList = { devices: [], refused: [] };
  let from: number | null = 0;
  for (let page = 0; from !== null && page < mostPages; page++) {
    const path: string = from === 0 ? '/api/devices' : `/api/devices?from=${from}`;
    const result = await call('GET', path, undefined, (answer) => deviceListSchema.safeParse(answer).data ?? null);
    if (result.kind === 'fault') return result;
    list.devices.push(...result.value.devices);
    list.refused.push(...result.value.refused);
    from = result.value.next ?? null;
  }
  return { kind: 'ok', value: list };
}

/** DELETE /api/devices/:device/session. */
export async function callEndDeviceSession(device: Uuid): Promise<CallResult<true>> {
  return call('DELETE', `/api/devices/${device}/session`, undefined, () => true as const);
}
