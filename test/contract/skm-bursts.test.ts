import { afterAll, beforeAll, expect, test } from 'vitest';
import { burstListSchema, type BurstDecisionBody } from '../../src/protocol/skm-admin.ts';
import type { SkmReport } from '../../src/protocol/skm-report.ts';
import { ApiClient } from '../support/api-client.ts';
import { ids } from '../support/small-district.ts';
import { aResponse, answersOf, closeNextDay, loadSurvey, surveyIds, write } from '../support/survey.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await loadSurvey(server.database);
  admin = await new ApiClient(server.origin).signIn('head');
});
afterAll(() => server.stop());

const days = 'from=2026-11-01&to=2026-11-30';

async function get<T>(part: string): Promise<T> {
  const answer = await fetch(`${server.origin}/api/reports/skm${part}`, { headers: { cookie: admin.cookie } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

const bursts = async () => burstListSchema.parse(await get(`/bursts?unit=${ids.office}&${days}`)).bursts;

async function decide(different: Partial<BurstDecisionBody>): Promise<unknown> {
  const burst = { serviceId: surveyIds.card, date: '2026-11-12', time: '09:15', reason: 'careless', ...different };
  const answer = await admin.post(`/api/reports/skm/bursts/decision?unit=${ids.office}`, burst);
  return answer.status === 200 ? answer.json() : answer.status;
}

async function told(): Promise<Pick<SkmReport, 'n' | 'invalid' | 'ikm'>> {
  await closeNextDay(server.database);
  const { n, invalid, ikm } = await get<SkmReport>(`?unit=${ids.office}&${days}`);
  return { n, invalid, ikm };
}

test('[SKM-42] a burst is taken out together with one reason, put back, and taken out again; the report says how many', async () => {
  const lowest = answersOf([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  const best = answersOf([4, 4, 4, 4, 4, 4, 4, 4, 4]);
  const flags = ['too-fast' as const];
  await write(server.database, [
    ...Array.from({ length: 6 }, () => aResponse({ origin: 'phone', answers: lowest, flags })),
    // The counter's own answers of the same quarter hour, and a phone's an hour later, are no part of it.
    ...Array.from({ length: 12 }, () => aResponse({ answers: best })),
    aResponse({ origin: 'phone', answers: best, time: '10:15' as never }),
  ]);
  const found = { serviceId: surveyIds.card, service: 'KTP', date: '2026-11-12', time: '09:15', why: 'careless', n: 6 };
  expect(await bursts()).toEqual([{ ...found, out: 0 }]);
  const all = { n: 19, invalid: 0, ikm: 76.32 };
  const without = { n: 13, invalid: 6, ikm: 100 };
  expect(await told()).toEqual(all);

  expect(await decide({ time: null })).toBe(404);
  expect(await decide({ time: '10:15' as never })).toBe(404);
  expect([await decide({}), await decide({})]).toEqual([{ count: 6 }, { count: 0 }]);
  expect(await bursts()).toEqual([{ ...found, out: 6 }]);
  expect(await told()).toEqual(without);

  expect([await decide({ reason: null }), await decide({ reason: null })]).toEqual([{ count: 6 }, { count: 0 }]);
  expect(await bursts()).toEqual([{ ...found, out: 0 }]);
  expect(await told()).toEqual(all);
  const listed = await get<{ responses: { invalid: string | null }[] }>(`/responses?unit=${ids.office}&${days}`);
  expect(listed.responses.every(({ invalid }) => invalid === null)).toBe(true);

  expect(await decide({ reason: 'test' })).toEqual({ count: 6 });
  expect(await told()).toEqual(without);
  const { rows } = await server.database.pool.query(
    `select action, kind, record_id, result, detail from audit where action like 'burst-%' order by ctid`,
  );
  const line = { kind: 'service', record_id: surveyIds.card, detail: { count: 6 } };
  expect(rows).toEqual([
    { action: 'burst-taken-out', ...line, result: 'careless' },
    { action: 'burst-put-back', ...line, result: 'ok' },
    { action: 'burst-taken-out', ...line, result: 'test' },
  ]);
});

test('[SKM-42] what was taken out by hand stays out when the rest is put back', async () => {
  const { responses } = await get<{ responses: { id: string; date: string }[] }>(
    `/responses?unit=${ids.office}&${days}&flagged=1`,
  );
  expect(await decide({ reason: null })).toEqual({ count: 6 });
  const byHand = `/api/reports/skm/responses/${responses[0]!.id}/invalidation`;
  expect((await admin.post(byHand, { reason: 'test' })).status).toBe(204);
  expect(await decide({})).toEqual({ count: 5 });
  expect(await decide({ reason: null })).toEqual({ count: 5 });
  expect((await told()).invalid).toBe(1);
});
