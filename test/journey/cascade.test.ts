import { afterAll, beforeAll, expect, test } from 'vitest';
import { readServable } from '../../src/app/queries/serving-results.ts';
import { cascadedResults } from '../../src/domain/cascaded-results/cascaded-results.ts';
import { reviewKind } from '../../src/domain/review/review-kind.ts';
import type { LocalDate } from '../../src/domain/time/local-date.ts';
import type { WorkPlan } from '../../src/domain/work-plan/work-plan-body.ts';
import { workPlanKind } from '../../src/domain/work-plan/work-plan-kind.ts';
import { recordsAbout, recordsOfKind } from '../../src/device/store/queries.ts';
import { fillCascades } from '../../src/server/setup/fill-cascades.ts';
import { publishRecord } from '../../src/server/publish/publish-record.ts';
import { aPlan, ids } from '../support/small-district.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let officer: TestDevice;
let head: TestDevice;

beforeAll(async () => {
  server = await startTestServer({ policy: { fallbackReviewerId: ids.stranger } });
  [officer, head] = [new TestDevice(server.origin), new TestDevice(server.origin)];
  await officer.signIn('officer');
  await head.signIn('head');
});
afterAll(() => server.stop());

const result = aPlan().results[0]!;
const planOf = (title: string): WorkPlan => aPlan({ employeeId: ids.head, results: [{ ...result, title }] });

/** What the officer, without network, is offered as the superior's RHK. */
async function offered() {
  expect(await officer.sync()).toEqual({ kind: 'done' });
  officer.link = 'cut';
  const asked = { writer: ids.officer, employeeId: ids.officer, year: 2026 };
  const { superior } = await readServable(officer.database, asked);
  officer.link = 'whole';
  return superior;
}

test('[SKP-8] [READ-8] the RHK of the superior’s plan in force reach those below, and nothing else of it', async () => {
  expect(await offered()).toBeUndefined();

  const planId = await head.write(workPlanKind, planOf('Pelayanan tepat waktu'));
  expect(await head.sync()).toEqual({ kind: 'done' });
  expect(await offered(), 'a plan that waits for a verdict').toBeUndefined();

  const above = new TestDevice(server.origin);
  await above.signIn('stranger');
  await above.sync();
  const row = (await above.database.records.get(planId))!;
  await above.write(reviewKind, {
    subjectKind: 'workPlan',
    subjectId: planId,
    subjectHash: row.hash,
    employeeId: ids.head,
    date: '2026-11-20' as LocalDate,
    verdict: { kind: 'disetujui' },
  });
  expect(await above.sync()).toEqual({ kind: 'done' });
  expect(await offered()).toEqual([{ id: result.id, part: 'utama', title: 'Pelayanan tepat waktu' }]);
  expect(await recordsAbout(officer.database, workPlanKind, ids.head)).toEqual([]);
  await above.sync();
  expect(await recordsOfKind(above.database, cascadedResults), 'who is above or beside').toEqual([]);

  // Another plan takes its place; what is written by a server from before the telling is told when it starts.
  const by = { kind: 'server', id: null } as const;
  const publisher = { orgId: ids.org, by, nowMs: server.clock.ms };
  const given = { kind: 'diberikan', on: '2026-11-20' as LocalDate } as const;
  const next = { ...planOf('Pelayanan dekat dan cepat'), state: given, replaces: planId };
  const publication = { kind: workPlanKind.name, id: officer.newId(), body: next };
  await server.database.transaction((client) => publishRecord(client, publisher, [publication]));
  expect(await offered()).toEqual([{ id: result.id, part: 'utama', title: 'Pelayanan dekat dan cepat' }]);
  await server.database.transaction((client) => publishRecord(client, publisher, [{ ...publication, body: null }]));
  expect(await offered()).toEqual([{ id: result.id, part: 'utama', title: 'Pelayanan tepat waktu' }]);
  await server.database.pool.query(`delete from record where kind = $1 and about = $2`, [
    cascadedResults.name,
    ids.head,
  ]);
  await fillCascades(server.database, server.clock.ms);
  await fillCascades(server.database, server.clock.ms);
  const { rows } = await server.database.pool.query(`select rev from record where kind = $1 and about = $2`, [
    cascadedResults.name,
    ids.head,
  ]);
  expect(rows).toEqual([{ rev: 1 }]);

  // Under another superior the plan of the one before is gone from the device.
  await server.database.pool.query(
    `update record set body = jsonb_set(body, '{supervisorId}', to_jsonb($2::text)) where id = $1`,
    [ids.officer, ids.stranger],
  );
  await officer.sync();
  const { stranger } = ids;
  expect(await recordsAbout(officer.database, cascadedResults, ids.head)).toEqual([]);
  expect(await recordsAbout(officer.database, cascadedResults, stranger)).toHaveLength(1);
});

test('[READ-3] [SKP-4] next year’s plan, drafted in December, reaches the superior and comes back to another device', async () => {
  server.clock.ms = Date.parse('2026-12-02T03:00:00.000Z');
  const [phone, laptop, superior] = [1, 2, 3].map(() => new TestDevice(server.origin)) as [
    TestDevice,
    TestDevice,
    TestDevice,
  ];
  for (const device of [phone, laptop, superior]) device.clock.ms = server.clock.ms;
  await phone.signIn('officer');
  await laptop.signIn('officer');
  await superior.signIn('stranger');
  const state = { kind: 'diajukan', on: '2026-12-02' as LocalDate } as const;
  const id = await phone.write(workPlanKind, aPlan({ year: 2027, state }));
  for (const device of [phone, laptop, superior]) {
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect((await device.database.records.get(id))?.channel).toBe(`person/${ids.officer}/2027`);
  }
});
