import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestErrors } from '../../src/protocol/error-answer.ts';
import { skmReportSchema, type SkmReport } from '../../src/protocol/skm-report.ts';
import { ApiClient, newId } from '../support/api-client.ts';
import { ids } from '../support/small-district.ts';
import {
  aResponse,
  anInstrument,
  answersOf,
  closeNextDay,
  loadSurvey,
  responsesWithTotals,
  surveyIds,
  write,
} from '../support/survey.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

/** Writes responses and lets the night pass after which their groups are told. */
async function writeAndClose(records: Parameters<typeof write>[1]): Promise<void> {
  await write(server.database, records);
  await closeNextDay(server.database);
}

let server: TestServer;
let admin: ApiClient;
let officer: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await loadSurvey(server.database);
  [admin, officer, stranger] = (await Promise.all(
    (['head', 'officer', 'stranger'] as const).map((who) => new ApiClient(server.origin).signIn(who)),
  )) as [ApiClient, ApiClient, ApiClient];
});
afterAll(() => server.stop());

const november = 'from=2026-11-01&to=2026-11-30';

function get(who: ApiClient, query: string): Promise<Response> {
  return fetch(`${server.origin}/api/reports/skm?${query}`, { headers: { cookie: who.cookie } });
}

async function reportOf(query: string, who = admin): Promise<SkmReport> {
  const response = await get(who, query);
  expect(response.status).toBe(200);
  return skmReportSchema.parse(await response.json());
}

async function faultOf(response: Response): Promise<string> {
  const { error } = (await response.json()) as {
    error: { code: keyof typeof requestErrors; message: string; field?: string };
  };
  expect(error.message).toBe(requestErrors[error.code]);
  return `${response.status} ${error.code} ${error.field}`;
}

function put(who: ApiClient, path: string, body: unknown): Promise<Response> {
  return fetch(`${server.origin}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: who.cookie },
    body: JSON.stringify(body),
  });
}

describe('the report', () => {
  test('without respondents there is no index, and every unsur has its name', async () => {
    const report = await reportOf(`unit=${ids.clinic}&${november}`);
    expect(report).toMatchObject({ n: 0, invalid: 0, ikm: null, mutu: null, kinerja: null });
    expect(report.unsur).toHaveLength(9);
    expect(report.unsur[0]).toEqual({ name: 'persyaratan', n: 0, total: 0, nrr: null, weighted: null, mutu: null });
  });

  test('gives the published example to the last digit, and each weight by its name', async () => {
    const totals = [105, 101, 100, 116, 102, 105, 106, 105, 115];
    await writeAndClose(responsesWithTotals(totals, 29));
    const query = `unit=${ids.office}&service=${surveyIds.card}&${november}`;
    const report = await reportOf(query);
    expect(report).toMatchObject({ n: 29, invalid: 0, ikm: 91.48, mutu: 'A', kinerja: 'Sangat baik', weight: 'exact' });
    expect(report.unsur.map(({ total }) => total)).toEqual(totals);
    expect(report.unsur[2]).toEqual({ name: 'waktu', n: 29, total: 100, nrr: 3.4483, weighted: 0.3831, mutu: 'B' });
    expect(report.lowest.slice(0, 2)).toEqual(['waktu', 'prosedur']);
    expect(report.sample).toEqual({ population: null, needed: null });
    expect((await reportOf(`${query}&weight=0.111`)).ikm).toBe(91.38);
    expect((await reportOf(`${query}&weight=0.11`)).ikm).toBe(90.56);
  });

  test('a unit pools the answers of its services; days that are no whole months find nothing', async () => {
    await writeAndClose(
      Array.from({ length: 6 }, () =>
        aResponse({ serviceId: surveyIds.deed, answers: answersOf(Array<number>(9).fill(1)) }),
      ),
    );
    const unit = await reportOf(`unit=${ids.office}&${november}`);
    expect(unit.n).toBe(35);
    expect(unit.services.map(({ name, n, ikm }) => [name, n, ikm])).toEqual([
      ['Akta Kelahiran', 6, 25],
      ['KTP', 29, 91.48],
    ]);
    // (955 + 54) / 35 × 25 / 9
    expect(unit.ikm).toBe(80.08);
    expect(await reportOf(`unit=${ids.office}&from=2026-10-20&to=2026-11-30`)).toMatchObject({ n: 35, ikm: 80.08 });
    const part = await reportOf(`unit=${ids.office}&from=2026-10-20&to=2026-11-12`);
    expect(part).toMatchObject({ n: 35, hidden: true, ikm: null });
    expect((await reportOf(`unit=${ids.office}&from=2026-11-13&to=2026-12-31`)).n).toBe(0);
    expect(await reportOf(november)).toMatchObject({ n: 35, unit: null });
  });

  test('blank answers are left out, flags are shown, and small groups are hidden', async () => {
    const sexes = ['P', 'P', 'P', 'P', 'P', 'L'] as const;
    await writeAndClose(
      sexes.map((sex, at) =>
        aResponse({
          date: '2025-03-03' as never,
          origin: 'import',
          answers: answersOf([4, null, 2]),
          respondent: { sex, ageBand: null, education: null, work: null },
          flags: at === 0 ? ['too-fast'] : [],
        }),
      ),
    );
    const report = await reportOf(`unit=${ids.office}&from=2025-03-01&to=2025-03-31`);
    expect(report.unsur.map(({ name, n, total }) => [name, n, total])).toEqual([
      ['persyaratan', 6, 24],
      ['waktu', 6, 12],
    ]);
    expect(report).toMatchObject({ ikm: 75, flags: [{ name: 'too-fast', n: 1 }], origins: [{ name: 'import', n: 6 }] });
    expect(report.profile.sex.map(({ n }) => n)).toEqual([null, null, null]);
    expect((await reportOf(`unit=${ids.office}&from=2025-01-01&to=2025-03-31`)).profiled).toBe(6);
  });

  test('[SKM-19] of fewer than five questionnaires everybody sees only how many there are', async () => {
    await writeAndClose(
      Array.from({ length: 4 }, () =>
        aResponse({ origin: 'import', date: '2025-04-03' as never, answers: answersOf([4, 1]) }),
      ),
    );
    const query = `unit=${ids.office}&from=2025-04-01&to=2025-04-30`;
    for (const who of [officer, admin]) {
      const report = await reportOf(query, who);
      expect(report).toMatchObject({ n: 4, hidden: true, ikm: null, mutu: null, lowest: [], own: [] });
      expect(report.unsur.every(({ n, total, nrr }) => n === 0 && total === 0 && nrr === null)).toBe(true);
      expect([report.trend.at(-1)?.ikm, ...report.services.map(({ ikm }) => ikm)]).toEqual([null, null, null]);
    }
  });

  test('the trend goes from the earlier periods to this one', async () => {
    const { trend } = await reportOf(`unit=${ids.office}&from=2026-10-01&to=2026-12-31`);
    expect(trend.map(({ from, n }) => [from, n])).toEqual([
      ['2025-10-01', 0],
      ['2026-01-01', 0],
      ['2026-04-01', 0],
      ['2026-07-01', 0],
      ['2026-10-01', 35],
    ]);
  });
});

describe('what does not count is kept and shown', () => {
  test('an unknown instrument, service or question, no answer, and a day that cannot be', async () => {
    const at = { unitId: ids.clinic, serviceId: surveyIds.clinicService };
    await write(server.database, [
      aResponse({ ...at, instrumentId: newId() }),
      aResponse({ ...at, serviceId: surveyIds.card }),
      aResponse({ answers: { ...answersOf([4]), parkir: 3 }, date: '2026-09-01' as never }),
      aResponse({ answers: {}, date: '2026-09-01' as never }),
      aResponse({ ...at, date: '2031-01-01' as never }),
    ]);
    const clinic = await reportOf(`unit=${ids.clinic}&${november}`);
    expect(clinic.n).toBe(0);
    expect(clinic.uncounted).toEqual([
      { name: 'unknown-service', n: 1 },
      { name: 'unknown-instrument', n: 1 },
      { name: 'clock-off', n: 1 },
    ]);
    const office = await reportOf(`unit=${ids.office}&from=2026-09-01&to=2026-09-30`);
    expect(office.uncounted).toEqual([
      { name: 'unknown-question', n: 1 },
      { name: 'blank', n: 1 },
    ]);
  });

  test('answers to an instrument that is published later count from then on', async () => {
    const instrumentId = newId();
    const responses = Array.from({ length: 5 }, () => aResponse({ instrumentId, date: '2026-08-03' as never }));
    await writeAndClose(responses);
    const query = `unit=${ids.office}&from=2026-08-01&to=2026-08-31`;
    expect(await reportOf(query)).toMatchObject({ n: 0, uncounted: [{ name: 'unknown-instrument', n: 5 }] });
    await writeAndClose([anInstrument(instrumentId)]);
    expect(await reportOf(query)).toMatchObject({ n: 5, ikm: 91.67, uncounted: [] });
  });
});

describe('who may', () => {
  test('[SKM-18] people of a unit read its report, not that of another or of all', async () => {
    expect((await get(officer, `unit=${ids.office}`)).status).toBe(200);
    expect(await faultOf(await get(officer, `unit=${ids.clinic}`))).toBe('403 not-allowed unit');
    expect(await faultOf(await get(officer, ''))).toBe('403 not-allowed unit');
    expect(await faultOf(await get(stranger, `service=${surveyIds.card}`))).toBe('403 not-allowed unit');
    expect(await faultOf(await get(new ApiClient(server.origin), `unit=${ids.office}`))).toBe(
      '401 not-signed-in undefined',
    );
  });

  test.each([
    ['unit=x', '400 malformed-request unit'],
    [`unit=${newId()}`, '404 unit-unknown unit'],
    [`unit=${ids.clinic}&service=${surveyIds.card}`, '404 service-unknown service'],
    ['from=2026-02-30', '400 malformed-request from'],
    ['from=2026-05-01&to=2026-04-01', '400 period-reversed to'],
    ['weight=0.25', '400 malformed-request weight'],
  ])('%s is refused with its field', async (query, fault) => {
    expect(await faultOf(await get(admin, query))).toBe(fault);
  });

  test('[SKM-20] a petugas SKM keeps the unit’s follow-up, on the version that was read', async () => {
    const path = `/api/reports/skm/note?unit=${ids.office}&${november}`;
    const followUp = [{ unsur: 'waktu', program: 'Antrean daring', quarter: 1, person: 'Kasubag Umum' }];
    const note = { version: 0, population: 100, followUp };
    expect(await faultOf(await put(officer, path, note))).toBe('403 not-allowed unit');
    await server.database.pool.query(`update account set rights = '{petugas-skm}' where person_id = $1`, [ids.officer]);
    expect((await put(officer, path, note)).status).toBe(200);
    expect(await faultOf(await put(admin, path, note))).toBe('409 record-changed version');
    expect((await put(admin, path, { ...note, version: 1, population: 120 })).status).toBe(200);
    expect(await faultOf(await put(stranger, path, { ...note, version: 2 }))).toBe('403 not-allowed unit');
    expect(await faultOf(await put(admin, path, { ...note, version: 2, population: 0 }))).toBe(
      '400 malformed-request population',
    );
    const report = await reportOf(`unit=${ids.office}&${november}`);
    expect(report).toMatchObject({ note: { version: 2, followUp }, sample: { population: 120, needed: 92 } });
  });
});

describe('[SKM-24] suggestions', () => {
  const asked = `unit=${ids.office}&service=${surveyIds.deed}&from=2024-03-01&to=2024-03-31`;
  const suggested = (suggestion: string | null) =>
    aResponse({ serviceId: surveyIds.deed, origin: 'import', date: '2024-03-05' as never, suggestion });

  async function suggestions(who: ApiClient) {
    const response = await fetch(`${server.origin}/api/reports/skm/suggestions?${asked}`, {
      headers: { cookie: who.cookie },
    });
    return { status: response.status, ...((await response.json()) as { suggestions?: string[]; hidden?: boolean }) };
  }

  test('are hidden below five, then told as words alone, to who may read the report', async () => {
    await writeAndClose([suggested('Tambah kursi'), suggested(null), suggested('=1+1'), suggested(null)]);
    expect(await suggestions(officer)).toMatchObject({ suggestions: [], hidden: true });
    await writeAndClose([suggested(null)]);
    const told = await suggestions(officer);
    expect(told.suggestions?.toSorted()).toEqual(['=1+1', 'Tambah kursi']);
    expect(Object.keys(told).toSorted()).toEqual(['hidden', 'more', 'status', 'suggestions']);
    expect((await suggestions(stranger)).status).toBe(403);
  });
});

test('days that no report is of are refused by their field', async () => {
  const faults = await Promise.all(
    ['from=1900-01-01', 'from=2013-12-31', 'to=9999-12-31', 'from=0001-01-01', 'from=9999-01-01&to=9999-12-31'].map(
      async (query) => faultOf(await get(admin, query)),
    ),
  );
  expect(faults).toEqual([
    '400 period-out-of-range from',
    '400 period-out-of-range from',
    '400 period-out-of-range to',
    '400 malformed-request from',
    '400 period-out-of-range to',
  ]);
});

test('what a person may read is kept by no browser and no proxy', async () => {
  for (const path of ['reports/skm', 'session', 'devices', 'monitor', 'audit', 'organisation/people', 'health']) {
    const response = await fetch(`${server.origin}/api/${path}`, { headers: { cookie: admin.cookie } });
    expect([path, response.headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
});
