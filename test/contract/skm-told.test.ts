import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Monitor } from '../../src/protocol/monitor.ts';
import type { SkmReport } from '../../src/protocol/skm-report.ts';
import { seededRandom } from '../../src/server/sample/drawing/seeded-random.ts';
import { publishIkm } from '../../src/server/skm/publish-ikm.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { addDays, type LocalDate } from '../../src/domain/time/local-date.ts';
import { ApiClient } from '../support/api-client.ts';
import { ids } from '../support/small-district.ts';
import { aResponse, answersOf, loadSurvey, surveyIds, write } from '../support/survey.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;
let officer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await loadSurvey(server.database);
  admin = await new ApiClient(server.origin).signIn('head');
  officer = await new ApiClient(server.origin).signIn('officer');
});
afterAll(() => server.stop());

async function get<T>(who: ApiClient, path: string): Promise<T> {
  const response = await fetch(`${server.origin}${path}`, { headers: { cookie: who.cookie } });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

/** How many answers there are to each unsur and what they add up to, as somebody reads them off a report. */
type Reading = ReadonlyMap<string, { n: number; total: number }>;

async function read(who: ApiClient, query: string): Promise<Reading> {
  const { unsur } = await get<SkmReport>(who, `/api/reports/skm?unit=${ids.office}&${query}`);
  return new Map(unsur.map(({ name, n, total }) => [name, { n, total }]));
}

function expectNoFew(...[whole, ...parts]: readonly Reading[]): void {
  for (const [name, { n }] of whole!) {
    const left = parts.reduce((sum, part) => sum - (part.get(name)?.n ?? 0), n);
    expect([1, 2, 3, 4], `${name}: ${n} less ${parts.map((part) => part.get(name)?.n).join(', ')}`).not.toContain(left);
  }
}

const dayMs = 86_400_000;

test('[SKM-26] over four months nobody finds fewer than five answers by asking again, for a part, or elsewhere', async () => {
  const random = seededRandom('told over HTTP');
  const start = '2026-01-01' as LocalDate;
  const services = [surveyIds.card, surveyIds.deed];
  const periods = ['from=2026-01-01&to=2026-12-31', 'from=2026-01-01&to=2026-03-31', 'from=2026-02-01&to=2026-02-28'];
  const before = new Map<string, Reading>();
  let indexBefore: { ikm: number | null; n: number } | null = null;
  let told = 0;
  for (let day = 0; day < 120; day += random.between(5, 9)) {
    const date = addDays(start, day);
    server.clock.ms = Date.parse(`${date}T03:00:00.000Z`) + dayMs;
    const answers = Array.from({ length: random.between(0, 12) }, () =>
      aResponse({
        date: random.between(0, 9) === 0 ? addDays(date, -Math.min(day, 35)) : date,
        origin: 'import',
        serviceId: services[random.between(0, 2) === 0 ? 1 : 0]!,
        answers: answersOf(Array.from({ length: 9 }, () => (random.between(0, 9) === 0 ? null : random.between(1, 4)))),
      }),
    );
    const receivedAt = instantOf(server.clock.ms - 1_000);
    await write(
      server.database,
      answers.map((one) => ({ ...one, receivedAt })),
    );
    await publishIkm(server.database, server.clock.ms);
    const unitAndServices = await Promise.all(
      periods.map((period) =>
        Promise.all(
          [period, ...services.map((service) => `${period}&service=${service}`)].map((one) => read(officer, one)),
        ),
      ),
    );
    for (const [at, [unit, ...parts]] of unitAndServices.entries()) {
      expectNoFew(unit!, ...parts);
      for (const part of parts) expectNoFew(unit!, part);
      expectNoFew(unit!, before.get(periods[at]!) ?? new Map());
      before.set(periods[at]!, unit!);
      told = Math.max(told, unit!.get('waktu')?.n ?? 0);
    }
    const [year, quarter, month] = unitAndServices.map(([unit]) => unit!);
    expectNoFew(year!, quarter!);
    expectNoFew(quarter!, month!);
    expect(await read(admin, periods[0]!)).toEqual(year);
    const { ikm } = await get<Monitor>(admin, `/api/monitor?month=${date.slice(0, 7)}`);
    if (indexBefore !== null && ikm.ikm !== indexBefore.ikm && ikm.n > indexBefore.n) {
      expect(ikm.n - indexBefore.n).toBeGreaterThanOrEqual(5);
    }
    if (indexBefore !== null && ikm.n === indexBefore.n) expect(ikm.ikm).toBe(indexBefore.ikm);
    indexBefore = ikm;
  }
  expect(told).toBeGreaterThan(50);
});

test('[SKM-26] an answer that is taken out leaves the index, the worksheet and the suggestions in a group alone', async () => {
  server.clock.ms = Date.parse('2027-02-01T03:00:00.000Z');
  const year = 'from=2026-01-01&to=2026-12-31';
  await publishIkm(server.database, server.clock.ms);
  const before = await read(admin, year);
  const untold = async () => {
    const { waiting, leaving } = await get<SkmReport>(admin, `/api/reports/skm?unit=${ids.office}&${year}`);
    return waiting - leaving!;
  };
  const untoldBefore = await untold();
  const rows = async () => {
    const { respondents } = await get<{ respondents: unknown[] }>(
      admin,
      `/api/reports/skm/worksheet.json?unit=${ids.office}&${year}`,
    );
    return respondents.length;
  };
  const rowsBefore = await rows();
  expect(rowsBefore).toBe((await get<SkmReport>(admin, `/api/reports/skm?unit=${ids.office}&${year}`)).n);
  const { rows: counted } = await server.database.pool.query<{ id: string }>(
    `select id from record where kind = 'surveyResponse' and body ->> 'date' between '2026-01-01' and '2026-03-31'
       and body ->> 'serviceId' = $1 order by id`,
    [surveyIds.card],
  );
  const takeOut = async (at: number) => {
    const path = `/api/reports/skm/responses/${counted[at]!.id}/invalidation`;
    expect((await admin.post(path, { reason: 'other' })).status).toBe(204);
  };
  const nextDay = async () => {
    server.clock.ms += dayMs;
    await publishIkm(server.database, server.clock.ms);
  };
  await takeOut(0);
  await nextDay();
  expect(await read(admin, year)).toEqual(before);
  expect(await rows()).toBe(rowsBefore);
  expect(await untold()).toBe(untoldBefore - 1);
  for (let at = 1; at < 9; at++) await takeOut(at);
  await nextDay();
  expectNoFew(before, await read(admin, year));
  const { n } = await get<SkmReport>(admin, `/api/reports/skm?unit=${ids.office}&${year}`);
  expect(await rows()).toBe(n);
  expect(n).toBeLessThan(rowsBefore - 4);
});
