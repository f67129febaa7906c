import { afterAll, beforeAll, expect, test } from 'vitest';
import { surveyResponse } from '../../../src/domain/survey-response/survey-response.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { seededRandom } from '../../../src/server/sample/drawing/seeded-random.ts';
import { TotalDeltas } from '../../../src/server/skm/total-deltas.ts';
import { weigh } from '../../../src/server/skm/weigh.ts';
import { acceptPush } from '../../../src/server/sync/accept-push.ts';
import { aChange, newId } from '../../support/api-client.ts';
import { ids, nowMs } from '../../support/small-district.ts';
import { aResponse, answersOf, loadSurvey, surveyIds, write } from '../../support/survey.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await loadSurvey(server.database);
});
afterAll(() => server.stop());

const totals = async () =>
  (
    await server.database.pool.query(
      `select span, to_char(start, 'YYYY-MM-DD') as start, standing, service_id, instrument_id, fact, n, sum
       from survey_total where n <> 0 order by 1, 2, 3, 4, 5, 6`,
    )
  ).rows;

test('totals are what a count of all responses gives, whatever came in which order, many at once', async () => {
  const random = seededRandom('totals');
  const drawn = () =>
    aResponse({
      serviceId: random.pick([surveyIds.card, surveyIds.deed, surveyIds.clinicService, newId()]),
      instrumentId: random.chance(0.9) ? surveyIds.instrument : newId(),
      date: `2026-${String(random.between(8, 12)).padStart(2, '0')}-15` as never,
      answers: answersOf(Array.from({ length: 9 }, () => (random.chance(0.9) ? random.between(1, 4) : null))),
      flags: random.chance(0.2) ? ['too-fast'] : [],
    });
  const batches = Array.from({ length: 24 }, () => Array.from({ length: 20 }, drawn));
  await Promise.all(batches.map((batch) => write(server.database, batch)));
  const kept = await totals();
  expect(kept.length).toBeGreaterThan(100);

  await server.database.transaction(async (client) => {
    await client.query('delete from survey_total');
    const { rows } = await client.query(
      `select body as response, to_char(received_at, 'YYYY-MM-DD') as arrived from record where kind = $1`,
      [surveyResponse.name],
    );
    expect(rows).toHaveLength(480);
    const deltas = new TotalDeltas();
    for (const weighed of await weigh(client, ids.org, rows)) deltas.addWeighed(weighed, 1);
    await deltas.write(client, ids.org);
  });
  expect(await totals()).toEqual(kept);
});

test('[SKM-1] a response that a counter sends again is counted once', async () => {
  const deviceId = newId();
  const receivedAt = instantOf(nowMs);
  const actor = { kind: 'counter', orgId: ids.org, deviceId, unitId: ids.office } as const;
  const change = aChange(aResponse().body, { kind: surveyResponse.name });
  const push = () =>
    server.database.transaction((client) =>
      acceptPush(client, { orgId: ids.org, deviceId, receivedAt, actor, clockOffsetMs: 0 }, [change]),
    );
  const all = async () => {
    const { rows } = await server.database.pool.query(
      `select sum(n)::int as n from survey_total where span = 'd' and fact = 'all' and standing = 'counted'`,
    );
    return (rows[0] as { n: number }).n;
  };
  const before = await all();
  const outcomes = [await push(), await push()].map(([result]) => result!.outcome);
  expect(outcomes).toEqual(['applied', 'duplicate']);
  expect(await all()).toBe(before + 1);
});
