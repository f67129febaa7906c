import { beforeEach, expect, test } from 'vitest';
import { readServable, readServing } from '../../../src/app/queries/serving-results.ts';
import { planAnew } from '../../../src/app/ui/plan/plan-form.ts';
import { employeeKind } from '../../../src/domain/employee/employee-kind.ts';
import { workPlanKind } from '../../../src/domain/work-plan/work-plan-kind.ts';
import type { WorkPlan } from '../../../src/domain/work-plan/work-plan-body.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { saveRecord } from '../../../src/device/store/save-record.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { aPlan, ids, nips } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';

let device: TestDevice;
const year = 2026;
const given = { kind: 'diberikan', on: '2026-01-02' as LocalDate } as const;

beforeEach(() => {
  device = new TestDevice('http://nowhere.invalid');
  const person = { orgId: ids.org, personId: ids.head, unitId: ids.office };
  device.session = { ...person, name: 'Kepala', nip: nips.head, roles: [] };
});

/** Stores a plan in force whose one result has this title and serves that. */
async function plan(employeeId: Uuid, title: string, serves: WorkPlan['results'][number]['serves'], more = {}) {
  const [result] = aPlan().results;
  const [id, rhkId] = [device.newId(), device.newId()];
  const body = aPlan({ employeeId, state: given, results: [{ ...result!, id: rhkId, title, serves }], ...more });
  const capturedAt = instantOf(device.clock.ms++);
  await saveRecord(device.database, { kind: workPlanKind, id, author: ids.head, body, capturedAt }, sha256);
  return { id, rhkId, body };
}

test('a superior sees whose RHK serve the own ones, by id or title, of each plan the version that counts', async () => {
  const above = await plan(ids.head, 'Pelayanan tepat waktu', null);
  const first = await plan(ids.officer, 'Kartu keluarga terbit', { rhkId: above.rhkId, title: 'Kata lain' });
  await plan(ids.stranger, 'Imunisasi', { rhkId: null, title: 'pelayanan tepat waktu ' });
  const titles = async () => {
    const serving = await readServing(device.database, above.body.results, year);
    return serving.get(above.rhkId)!.map((one) => one.title);
  };
  expect((await titles()).toSorted()).toEqual(['Imunisasi', 'Kartu keluarga terbit']);
  await plan(ids.officer, 'Akta terbit', { rhkId: above.rhkId, title: '' }, { replaces: first.id });
  expect((await titles()).toSorted()).toEqual(['Akta terbit', 'Imunisasi']);
});

test('a superior who gives a plan is offered the own RHK, an employee those that were served before', async () => {
  const above = await plan(ids.head, 'Pelayanan tepat waktu', null);
  await plan(ids.officer, 'Kartu keluarga terbit', { rhkId: null, title: 'Arsip tertata' });
  const employment = { employment: 'pns', position: 'Pengelola layanan', unitId: ids.office } as const;
  const body = { name: 'Pegawai', nip: nips.officer, ...employment, supervisorId: ids.head };
  const capturedAt = instantOf(device.clock.ms);
  await saveRecord(device.database, { kind: employeeKind, id: ids.officer, author: ids.org, body, capturedAt }, sha256);
  const offered = (writer: Uuid) => readServable(device.database, { writer, employeeId: ids.officer, year });
  expect(await offered(ids.officer)).toEqual({ superior: undefined, earlier: [{ id: null, title: 'Arsip tertata' }] });
  expect((await offered(ids.head)).superior).toMatchObject([{ id: above.rhkId, title: 'Pelayanan tepat waktu' }]);
});

test('a new year’s plan begins with last year’s results, as new ones', () => {
  const before = aPlan({ results: aPlan().results.map((one) => ({ ...one, serves: { rhkId: ids.rhk, title: 'A' } })) });
  const form = planAnew(before, device.newId);
  const [result] = form.results;
  expect([result!.title, result!.serves, result!.servesId]).toEqual([before.results[0]!.title, 'A', null]);
  expect(result!.id).not.toBe(before.results[0]!.id);
  expect(result!.indicators[0]!.id).not.toBe(before.results[0]!.indicators[0]!.id);
});
