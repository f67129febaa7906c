import { expect, test } from 'vitest';
import { lookThrough, problemsOf, type Device } from '../../../src/app/ui/devices/device-problems.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const nowMs = Date.UTC(2026, 10, 20);
const ago = (days: number) => instantOf(nowMs - days * 86_400_000);
const device = (personName: string, different: Partial<Device> = {}): Device => ({
  personId: personName as Uuid,
  personName,
  deviceId: personName as Uuid,
  lastSeenAt: ago(0),
  waiting: 0,
  needsRepair: 0,
  oldestQueuedAt: null,
  freeBytes: 5e9,
  appVersion: '1.4.0',
  clockOffsetMs: 0,
  signedIn: true,
  ...different,
});

test('[SYN-26] a device in good order has no problem; each thing that needs help is named', () => {
  expect(problemsOf(device('Baik'), nowMs)).toEqual([]);
  const bad = {
    needsRepair: 1,
    waiting: 2,
    oldestQueuedAt: ago(4),
    lastSeenAt: ago(9),
    freeBytes: 1e6,
    clockOffsetMs: -4e5,
  };
  expect(problemsOf(device('Buruk', bad), nowMs)).toEqual(['refused', 'old', 'silent', 'full', 'clock']);
  expect(problemsOf(device('Keluar', { ...bad, signedIn: false }), nowMs)).toContain('signedOut');
  expect(problemsOf(device('Diam', { freeBytes: null, signedIn: false, lastSeenAt: ago(30) }), nowMs)).toEqual([]);
});

test('devices are found by words of name or version, and sorted with problems first', () => {
  const all = [
    device('Budi Raharjo'),
    device('Ani', { needsRepair: 2 }),
    device('Citra', { appVersion: '1.3.9', waiting: 5 }),
  ];
  const look = (change: object) =>
    lookThrough(all, { search: '', order: 'problems', nowMs, ...change }).map(({ personName }) => personName);
  expect(look({})[0]).toBe('Ani');
  expect(look({ order: 'waiting' })[0]).toBe('Citra');
  expect(look({ order: 'name' })).toEqual(['Ani', 'Budi Raharjo', 'Citra']);
  expect(look({ search: ' rahar BUDI' })).toEqual(['Budi Raharjo']);
  expect(look({ search: '1.3' })).toEqual(['Citra']);
  expect(look({ search: 'tidak ada' })).toEqual([]);
});
