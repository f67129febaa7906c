import { msOf } from '../../../domain/time/instant.ts';
import type { DeviceList } from '../../../protocol/device-list.ts';

export type Device = DeviceList['devices'][number];
export type RefusedChange = DeviceList['refused'][number];

/** What may need somebody's help, the most pressing first. */
export type DeviceProblem = 'refused' | 'old' | 'silent' | 'signedOut' | 'full' | 'clock';

const dayMs = 86_400_000;
const oldMs = 3 * dayMs;
const silentMs = 7 * dayMs;
const fewBytes = 50_000_000;
/** SYN-14 */
const clockWorthTellingMs = 300_000;

export function problemsOf(device: Device, nowMs: number): DeviceProblem[] {
  const { needsRepair, waiting, oldestQueuedAt, lastSeenAt, freeBytes, clockOffsetMs, signedIn } = device;
  const all: [DeviceProblem, boolean][] = [
    ['refused', needsRepair > 0],
    ['old', oldestQueuedAt !== null && nowMs - msOf(oldestQueuedAt) > oldMs],
    ['silent', signedIn && nowMs - msOf(lastSeenAt) > silentMs],
    ['signedOut', !signedIn && waiting > 0],
    ['full', freeBytes !== null && freeBytes < fewBytes],
    ['clock', Math.abs(clockOffsetMs) > clockWorthTellingMs],
  ];
  return all.flatMap(([problem, is]) => (is ? [problem] : []));
}

export const deviceOrders = ['problems', 'name', 'seen', 'waiting'] as const;
export type DeviceOrder = (typeof deviceOrders)[number];

export interface DeviceLook {
  readonly search: string;
  readonly order: DeviceOrder;
  readonly nowMs: number;
}

/** The devices whose person or version has the words that are looked for, in the chosen order. */
export function lookThrough(devices: readonly Device[], { search, order, nowMs }: DeviceLook): Device[] {
  const wanted = search.trim().toLocaleLowerCase('id').split(/\s+/);
  const found = devices.filter(({ personName, appVersion }) => {
    const text = `${personName} ${appVersion}`.toLocaleLowerCase('id');
    return wanted.every((word) => text.includes(word));
  });
  const byName = (a: Device, b: Device) =>
    a.personName.localeCompare(b.personName, 'id') || (a.deviceId < b.deviceId ? -1 : 1);
  const bySeen = (a: Device, b: Device) => msOf(a.lastSeenAt) - msOf(b.lastSeenAt);
  const orders: Record<DeviceOrder, (a: Device, b: Device) => number> = {
    problems: (a, b) => problemsOf(b, nowMs).length - problemsOf(a, nowMs).length || bySeen(a, b),
    name: byName,
    seen: bySeen,
    waiting: (a, b) => b.waiting + b.needsRepair - a.waiting - a.needsRepair || byName(a, b),
  };
  return found.sort(orders[order]);
}
