import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvaluationBasis } from '../../src/app/queries/evaluation-basis.ts';
import { readReportFigures } from '../../src/app/queries/report-figures.ts';
import type { Period } from '../../src/domain/period/period.ts';
import type { LocalDate } from '../../src/domain/time/local-date.ts';
import { publishIkm } from '../../src/server/skm/publish-ikm.ts';
import { ids } from '../support/small-district.ts';
import { aResponse, loadSurvey, responsesWithTotals, write } from '../support/survey.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await loadSurvey(server.database);
});
afterAll(() => server.stop());

const [november, october] = ['2026-11' as Period, '2026-10' as Period];
const today = '2026-11-20' as LocalDate;

test('a unit’s IKM stands in the report and beside the evaluation, offline, and is written again only when it changed', async () => {
  await write(server.database, responsesWithTotals([105, 101, 100, 116, 102, 105, 106, 105, 115], 29));
  await write(server.database, [aResponse({ date: '2026-10-12' as LocalDate })]);
  expect(await publishIkm(server.database, server.clock.ms)).toBe(1);
  expect(await publishIkm(server.database, server.clock.ms)).toBe(0);

  const [officer, head] = [new TestDevice(server.origin), new TestDevice(server.origin)];
  await officer.signIn('officer');
  await head.signIn('head');
  for (const device of [officer, head]) {
    expect(await device.sync()).toEqual({ kind: 'done' });
    device.link = 'cut';
  }
  const report = { personId: ids.officer, period: november, today, nowMs: server.clock.ms };
  expect((await readReportFigures(officer.database, report)).ikm).toEqual({ value: 91.48, responses: 29 });
  expect((await readReportFigures(officer.database, { ...report, period: october })).ikm).toBe(null);
  const rated = { employeeId: ids.officer, period: november, today, nowMs: server.clock.ms };
  expect((await readEvaluationBasis(head.database, rated)).ikm).toEqual({ value: 91.48, responses: 29 });

  // Fewer than five are nothing to publish, nor is anything twice on a day: the index would tell of them.
  const dayMs = 86_400_000;
  const answers = (n: number) => Array.from({ length: n }, () => aResponse({ date: today }));
  await write(server.database, answers(4));
  expect(await publishIkm(server.database, server.clock.ms + dayMs)).toBe(0);
  await write(server.database, answers(1));
  expect(await publishIkm(server.database, server.clock.ms + dayMs)).toBe(0);
  expect(await publishIkm(server.database, server.clock.ms + 2 * dayMs)).toBe(1);
});
