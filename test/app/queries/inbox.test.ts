import { beforeEach, expect, test } from 'vitest';
import { joinInboxes, readOldInbox, readRecentInbox } from '../../../src/app/queries/inbox.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { employeeKind } from '../../../src/domain/employee/employee-kind.ts';
import type { RecordKind } from '../../../src/domain/registry/record-kind.ts';
import type { Review } from '../../../src/domain/review/review-body.ts';
import { reviewKind } from '../../../src/domain/review/review-kind.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { saveRecords } from '../../../src/device/store/save-record.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { anActivity, ids, nips } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';

let device: TestDevice;
const today = '2026-12-01' as LocalDate;

beforeEach(async () => {
  device = officersDevice();
  device.session = { ...device.session!, personId: ids.head };
  const officer = { name: 'Pegawai', nip: nips.officer, employment: 'pns', position: 'Pengelola', unitId: ids.office };
  await put(employeeKind, { author: ids.org, id: ids.officer }, [{ ...officer, supervisorId: ids.head } as never]);
});

/** Records of somebody on the device. */
async function put<Body>(kind: RecordKind<Body>, { author, id }: { author: Uuid; id?: Uuid }, bodies: readonly Body[]) {
  const capturedAt = instantOf(device.clock.ms++);
  const saves = bodies.map((body) => ({ kind, id: id ?? device.newId(), author, body, capturedAt }));
  await saveRecords(device.database, saves, sha256);
  return saves.map((save) => save.id);
}

const log = (dates: readonly string[]) =>
  put(
    activityKind,
    { author: ids.officer },
    dates.map((date) => anActivity({ date: date as LocalDate, rhkId: null })),
  );

async function judge(id: Uuid, verdict: Review['verdict']) {
  const { hash, body } = (await device.database.records.get(id))!;
  const { date } = body as { date: LocalDate };
  const subject = { subjectKind: 'activity', subjectId: id, subjectHash: hash, employeeId: ids.officer, date } as const;
  return put(reviewKind, { author: ids.head }, [{ ...subject, verdict }]);
}

async function waiting() {
  const query = { personId: ids.head, today };
  const [old, recent] = await Promise.all([
    readOldInbox(device.database, query),
    readRecentInbox(device.database, query),
  ]);
  return joinInboxes(old, recent).items.map(({ row }) => row.id);
}

test('whatever waits is in the inbox, of the day it was, oldest first', async () => {
  const days = ['2025-01-02', '2026-03-31', '2026-09-30', '2026-10-01', '2026-11-30', today];
  const entries = await log(days);
  expect(await waiting()).toEqual(entries);
});

test('an old entry that was sent back and mended waits again, one that was approved does not', async () => {
  const [mended, approved] = (await log(['2026-03-31', '2026-03-30'])) as [Uuid, Uuid];
  await judge(mended, { kind: 'dikembalikan', reason: 'Sebutkan jumlahnya' });
  await judge(approved, { kind: 'disetujui' });
  expect(await waiting()).toEqual([]);
  const body = anActivity({ date: '2026-03-31' as LocalDate, rhkId: null, description: 'Menata 40 berkas arsip' });
  await put(activityKind, { author: ids.officer, id: mended }, [body]);
  expect(await waiting()).toEqual([mended]);
});

test('two thousand that wait are all counted', async () => {
  const days = Array.from({ length: 500 }, (_, at) => new Date(Date.UTC(2025, 6, 1 + at)).toISOString().slice(0, 10));
  await log(days.flatMap((day) => [day, day, day, day]));
  expect(await waiting()).toHaveLength(2_000);
});
