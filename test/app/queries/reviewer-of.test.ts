import { beforeEach, expect, test } from 'vitest';
import { readReviewer } from '../../../src/app/queries/reviewer-of.ts';
import type { Employee } from '../../../src/domain/employee/employee-body.ts';
import { employeeKind } from '../../../src/domain/employee/employee-kind.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { saveRecords } from '../../../src/device/store/save-record.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { ids, nips } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';

let device: TestDevice;
const today = '2026-12-01' as LocalDate;
const post = { employment: 'pns', position: 'Pengelola', unitId: ids.office } as const;

beforeEach(() => {
  device = officersDevice();
});

async function put(id: Uuid, body: Employee) {
  const capturedAt = instantOf(device.clock.ms++);
  await saveRecords(device.database, [{ kind: employeeKind, id, author: ids.org, body, capturedAt }], sha256);
}

const putOfficer = (supervisorId: Uuid | null) =>
  put(ids.officer, { ...post, name: 'Pegawai', nip: nips.officer, supervisorId });
const putHead = (leftOn?: LocalDate) =>
  put(ids.head, { ...post, name: 'Kepala', nip: nips.head, supervisorId: null, ...(leftOn && { leftOn }) });
const reviewer = () => readReviewer(device.database, { personId: ids.officer, date: today, today });

test('who reviews is named', async () => {
  await putOfficer(ids.head);
  await putHead();
  expect(await reviewer()).toEqual({ kind: 'known', name: 'Kepala' });
});

test.each([
  ['has left', '2026-12-01', 'nobody'],
  ['leaves tomorrow', '2026-12-02', 'known'],
])('a superior who %s on %s: %s reviews', async (_, leftOn, kind) => {
  await putOfficer(ids.head);
  await putHead(leftOn as LocalDate);
  expect(await reviewer()).toMatchObject({ kind });
});

test('without a superior nobody reviews, and of one this device does not hold nothing is said', async () => {
  await putOfficer(null);
  expect(await reviewer()).toEqual({ kind: 'nobody' });
  await putOfficer(ids.head);
  expect(await reviewer()).toEqual({ kind: 'unknown' });
});
