import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv, writeXlsx } from '../../src/server/sheets/write-sheet.ts';
import { importAnswerSchema, responseListSchema, type ImportAnswer } from '../../src/protocol/skm-admin.ts';
import type { SurveyInstrument } from '../../src/domain/survey-instrument/survey-instrument-body.ts';
import type { SkmReport } from '../../src/protocol/skm-report.ts';
import { questionsOf } from '../../src/server/skm/next-instrument.ts';
import { skmTabulationSchema } from '../../src/protocol/skm-report.ts';
import { ApiClient, newId } from '../support/api-client.ts';
import { ids } from '../support/small-district.ts';
import { aResponse, closeNextDay, loadSurvey, responsesWithTotals, surveyIds, write } from '../support/survey.ts';
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

const path = (part: string) => `${server.origin}/api/reports/skm${part}`;

async function send(who: ApiClient, method: string, part: string, body?: unknown): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { cookie: who.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  return fetch(path(part), { method, headers, ...json });
}

async function upload(file: Buffer, query: string, who = admin): Promise<Response> {
  return fetch(path(`/import?unit=${ids.office}&service=${surveyIds.card}&${query}`), {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file),
  });
}

async function uploaded(file: Buffer, query: string): Promise<ImportAnswer> {
  const response = await upload(file, query);
  expect(response.status).toBe(200);
  return importAnswerSchema.parse(await response.json());
}

async function codeOf(response: Response): Promise<string> {
  const { error } = (await response.json()) as { error: { code: string; field?: string } };
  return [response.status, error.code, error.field].filter(Boolean).join(' ');
}

async function reportOf(query: string): Promise<SkmReport> {
  return (await (await send(admin, 'GET', `?unit=${ids.office}&${query}`)).json()) as SkmReport;
}

describe('taking a questionnaire out', () => {
  test('it is listed without a word of its answers, leaves the index once, and is counted apart with its reason', async () => {
    await write(server.database, [
      ...responsesWithTotals([105, 101, 100, 116, 102, 105, 106, 105, 115], 29),
      aResponse({ flags: ['too-fast'], suggestion: 'Rahasia', answers: { waktu: 1 } }),
    ]);
    const listed = await (await send(admin, 'GET', `/responses?unit=${ids.office}&flagged=1`)).text();
    expect(listed).not.toMatch(/answers|Rahasia|respondent/);
    const { responses } = responseListSchema.parse(JSON.parse(listed));
    expect(responses).toMatchObject([{ service: 'KTP', flags: ['too-fast'], invalid: null }]);
    const part = `/responses/${responses[0]!.id}/invalidation`;
    for (const status of [204, 204]) expect((await send(admin, 'POST', part, { reason: 'test' })).status).toBe(status);
    await closeNextDay(server.database);
    expect(await reportOf('from=2026-11-01&to=2026-11-30')).toMatchObject({
      n: 29,
      ikm: 91.48,
      invalid: 1,
      invalidReasons: [{ name: 'test', n: 1 }],
      flags: [],
    });
    expect(await codeOf(await send(officer, 'POST', part, { reason: 'test' }))).toBe('403 not-allowed');
    expect(await codeOf(await send(admin, 'POST', part, { reason: 'low' }))).toBe('400 malformed-request reason');
    const unknown = `/responses/${newId()}/invalidation`;
    expect(await codeOf(await send(admin, 'POST', unknown, { reason: 'test' }))).toBe('404 not-found id');
    expect((await send(officer, 'GET', `/responses?unit=${ids.office}`)).status).toBe(403);
  });
});

describe('the worksheet', () => {
  test('is downloaded with as many rows as respondents, and not for fewer than five', async () => {
    const csv = await send(admin, 'GET', `/worksheet.csv?unit=${ids.office}&from=2026-11-01&to=2026-11-30`);
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(30);
    const tabulation = await send(admin, 'GET', `/worksheet.json?unit=${ids.office}&from=2026-11-01&to=2026-11-30`);
    const { unsur, respondents } = skmTabulationSchema.parse(await tabulation.json());
    expect(respondents.every((answers) => answers.length === unsur.length)).toBe(true);
    const few = await send(admin, 'GET', `/worksheet.xlsx?unit=${ids.clinic}`);
    expect(await codeOf(few)).toBe('409 too-few-answers');
  });
});

describe('[SKM-22] earlier questionnaires', () => {
  const period = 'from=2025-06-01&to=2025-06-30';
  // Penanganan pengaduan stands before sarana here: names count, numbers do not.
  const heading = ['No', 'Tanggal', 'U1 Persyaratan', 'U8 Penanganan Pengaduan', 'U9 Sarana', 'Jenis kelamin', 'Usia'];
  const rows = [
    [1, '03/06/2025', '4', '3,0', 2, 'P', '34'],
    [2, '2025-06-04', '4', '', 2, 'Laki-laki', '61'],
    [3, '2025-06-04', '4', 3, 2, 'P', '29'],
    [4, '2025-06-05', '4', 3, 2, 'P', '41'],
    [5, '2025-06-06', '4', 3, 2, 'L', '50'],
    [6, '2025-06-06', '4', 3, 2, 'P', '22'],
  ] as const;

  test('are shown before anything is kept, then taken in whole, and never twice', async () => {
    const csv = writeCsv([heading, ...rows]);
    expect(await uploaded(csv, period)).toMatchObject({
      rows: 6,
      ikm: 75,
      faultCount: 0,
      known: false,
      written: false,
    });
    expect((await reportOf(period)).n).toBe(0);
    expect(await uploaded(csv, `${period}&commit=1`)).toMatchObject({ written: true });
    await closeNextDay(server.database);
    const report = await reportOf(period);
    expect(report.unsur.map(({ name, n, total }) => [name, n, total])).toEqual([
      ['persyaratan', 6, 24],
      ['sarana', 6, 12],
      ['pengaduan', 5, 15],
    ]);
    const xlsx = await writeXlsx([{ name: 'Data', rows: [heading, ...rows, ['Jumlah', { formula: 'SUM(C2:C7)' }]] }]);
    expect(await uploaded(xlsx, `${period}&commit=1`)).toMatchObject({ known: true, written: false });
    expect((await reportOf(period)).n).toBe(6);
  });

  test('with a fault stay out whole, and each fault has its row, column and reason', async () => {
    const bad = [
      [1, '2025-06-05', 4, 5, 2, 'P', '34'],
      [2, '31/02/2025', '3,5', 3, 2, 'X', '34'],
      [3, '2025-06-05', '', '', '', 'P', ''],
      [4, '2027-06-05', 4, 4, 4, 'P', ''],
      [5, '2025-06-06', 4, 4, 4, 'P', ''],
    ] as const;
    const file = writeCsv([heading, ...bad]);
    const { faults, rows: good } = await uploaded(file, period);
    expect(good).toBe(1);
    expect(faults.map(({ row, column, code, found }) => `${column}${row} ${code} ${found}`)).toEqual([
      'D2 answer-out-of-range 5',
      'C3 answer-not-whole 3,5',
      'B3 date-unreadable 31/02/2025',
      'F3 value-unknown X',
      'A4 row-blank 3',
      'B5 date-in-future 2027-06-05',
    ]);
    expect(await codeOf(await upload(file, `${period}&commit=1`))).toBe('400 sheet-has-errors');
    expect((await reportOf(period)).n).toBe(6);
  });

  test('a file that is none, has formulas in its rows, or lacks the columns is refused with its cell', async () => {
    expect(await codeOf(await upload(Buffer.from([0x50, 0x4b, 3, 4, 0]), period))).toBe('400 sheet-unreadable');
    const formula = await writeXlsx([{ name: 'D', rows: [heading, [1, null, { formula: '2+2' }, 3, 3]] }]);
    expect(await codeOf(await upload(formula, period))).toBe('400 sheet-has-formula C2');
    expect(await codeOf(await upload(Buffer.from('a;b\n1;2'), period))).toBe('400 sheet-columns-missing');
    expect(await codeOf(await upload(writeCsv([heading]), period, officer))).toBe('403 not-allowed');
    expect(await codeOf(await upload(Buffer.alloc(11 * 1024 * 1024), period))).toBe('413 request-too-large');
  });
});

describe('the questionnaire', () => {
  const parking = { text: 'Bagaimana parkirnya?', answers: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'] };

  test('[SKM-23] leaves U4 out and puts own questions last, with names of their own', () => {
    const questions = questionsOf({ withoutCost: true, own: [{ id: 'waktu', ...parking }, parking] });
    expect(questions.map(({ id, unsur }) => `${id} ${unsur}`).slice(-4)).toEqual([
      'sarana sarana',
      'pengaduan pengaduan',
      'tambahan-1 null',
      'tambahan-2 null',
    ]);
    expect(questions.some(({ unsur }) => unsur === 'biaya')).toBe(false);
  });

  test('a new version is a record of its own; old answers stay counted as they were asked', async () => {
    const before = await reportOf('from=2026-11-01&to=2026-11-30');
    const part = `/instrument?unit=${ids.office}`;
    const draft = { baseVersion: 1, withoutCost: true, own: [parking] };
    expect((await send(admin, 'PUT', part, draft)).status).toBe(204);
    expect(await codeOf(await send(admin, 'PUT', part, draft))).toBe('409 record-changed');
    expect(await codeOf(await send(officer, 'PUT', part, draft))).toBe('403 not-allowed');
    const { versions } = (await (await send(admin, 'GET', part)).json()) as { versions: SurveyInstrument[] };
    expect(versions.map(({ version, questions }) => [version, questions.length])).toEqual([
      [2, 9],
      [1, 9],
    ]);
    expect(await reportOf('from=2026-11-01&to=2026-11-30')).toEqual(before);
  });
});

describe('the public page', () => {
  const page = (unit: string) => fetch(`${server.origin}/publik/${unit}`, { headers: { accept: 'text/html' } });

  test('is there only while the unit has opened it, and says nothing where fewer than five have answered', async () => {
    expect((await page(ids.office)).status).toBe(404);
    for (const unit of [ids.office, ids.clinic]) {
      expect((await send(admin, 'PUT', `/publication/${unit}`, { open: true })).status).toBe(204);
    }
    const office = await (await page(ids.office)).text();
    expect(office).toContain('91,48');
    expect(office).toContain('29 responden');
    expect(await (await page(ids.clinic)).text()).toContain('Belum cukup responden');
    await send(admin, 'PUT', `/publication/${ids.office}`, { open: false });
    expect((await page(ids.office)).status).toBe(404);
    expect((await page('x')).status).toBe(404);
  });
});
