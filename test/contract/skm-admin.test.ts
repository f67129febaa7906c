import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv, writeXlsx } from '../../src/server/sheets/write-sheet.ts';
import { importViewSchema, type ImportChoices, type ImportView, type Withdrawal } from '../../src/protocol/import.ts';
import { responseListSchema } from '../../src/protocol/skm-admin.ts';
import type { SurveyInstrument } from '../../src/domain/survey-instrument/survey-instrument-body.ts';
import type { SkmReport } from '../../src/protocol/skm-report.ts';
import { questionsOf } from '../../src/server/skm/next-instrument.ts';
import { skmSuggestionsSchema, skmTabulationSchema } from '../../src/protocol/skm-report.ts';
import { ApiClient, newId } from '../support/api-client.ts';
import { ids } from '../support/small-district.ts';
import {
  answersOf,
  aResponse,
  closeNextDay,
  loadSurvey,
  responsesWithTotals,
  surveyIds,
  write,
} from '../support/survey.ts';
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

async function upload(file: Buffer, who = admin): Promise<Response> {
  return fetch(`${server.origin}/api/imports?kind=skm&name=skm.csv&unit=${ids.office}`, {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file),
  });
}

async function uploaded(file: Buffer): Promise<ImportView> {
  const response = await upload(file);
  expect(response.status).toBe(200);
  return importViewSchema.parse(await response.json());
}

/** Brings a file and takes it in; rows without a service or day count for those given. */
async function taken(file: Buffer, choices: ImportChoices = {}): Promise<Response> {
  const { id } = await uploaded(file);
  return admin.post(`/api/imports/${id}/application`, { service: surveyIds.card, ...choices });
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

describe('[SKM-41] a suggestion', () => {
  const period = 'from=2025-02-01&to=2025-02-28';
  const part = `/suggestions/hidden?unit=${ids.office}&${period}`;
  const words = 'Hubungi saya di 0812 3456 7890';
  const hide = (who: ApiClient, reason: unknown, text = words) => send(who, 'PUT', part, { words: text, reason });
  const shown = async (query = `unit=${ids.office}&${period}`) => {
    const answer = await (await send(officer, 'GET', `/suggestions?${query}`)).json();
    return skmSuggestionsSchema.parse(answer).suggestions.toSorted();
  };

  beforeAll(async () => {
    const date = '2025-02-05' as never;
    await write(server.database, [
      ...responsesWithTotals([20, 20, 20, 20, 20, 20, 20, 20, 20], 5).map((one) => ({
        ...one,
        body: { ...(one.body as object), date, origin: 'import' },
      })),
      aResponse({ date, origin: 'import', suggestion: words }),
      aResponse({ date, origin: 'import', suggestion: 'Kursinya kurang' }),
    ]);
    await closeNextDay(server.database);
  });

  test('is hidden with its reason by who runs the survey, from every report, and shown again', async () => {
    expect(await shown()).toEqual([words, 'Kursinya kurang']);
    const before = await reportOf(period);
    for (const status of [204, 204]) expect((await hide(admin, 'personal-data')).status).toBe(status);
    expect(await shown()).toEqual(['Kursinya kurang']);
    expect(await shown(`unit=${ids.office}&service=${surveyIds.card}&${period}`)).toEqual(['Kursinya kurang']);
    expect(await shown(`unit=${ids.office}&from=2025-01-01&to=2025-12-31`)).not.toContain(words);
    expect(await reportOf(period)).toEqual(before);
    const hidden = await (await send(admin, 'GET', part)).json();
    expect(hidden).toEqual({ suggestions: [{ words, reason: 'personal-data' }] });
    expect((await hide(admin, null)).status).toBe(204);
    expect(await shown()).toEqual([words, 'Kursinya kurang']);
    expect(await (await send(admin, 'GET', part)).json()).toEqual({ suggestions: [] });
    const { rows } = await server.database.pool.query(
      `select action, kind, record_id, result from audit where action like 'suggestion-%' order by at, action`,
    );
    const line = { kind: 'unit', record_id: ids.office };
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual({ action: 'suggestion-hidden', ...line, result: 'personal-data' });
    expect(rows).toContainEqual({ action: 'suggestion-shown', ...line, result: 'ok' });
    expect(JSON.stringify(rows)).not.toContain('0812');
  });

  test('stays, and hidden ones are told to nobody, where the person may not, the reason or the words are none', async () => {
    expect(await codeOf(await hide(officer, 'personal-data'))).toBe('403 not-allowed');
    expect(await codeOf(await send(officer, 'GET', part))).toBe('403 not-allowed');
    expect(await codeOf(await hide(admin, 'finds-fault'))).toBe('400 malformed-request reason');
    expect(await codeOf(await hide(admin, 'other', 'Tidak ada'))).toBe('404 not-found words');
    expect(await shown()).toEqual([words, 'Kursinya kurang']);
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
  let first = '';

  test('are shown before anything is kept, then taken in whole', async () => {
    const csv = writeCsv([heading, ...rows]);
    expect(await uploaded(csv)).toMatchObject({
      rows: 6,
      added: 6,
      same: 0,
      missing: ['Layanan'],
      skm: { from: '2025-06-03', to: '2025-06-06', ikm: 75 },
    });
    expect((await reportOf(period)).n).toBe(0);
    const applied = importViewSchema.parse(await (await taken(csv)).json());
    expect(applied).toMatchObject({ state: 'applied', added: 6 });
    first = applied.id;
    await closeNextDay(server.database);
    const report = await reportOf(period);
    expect(report.unsur.map(({ name, n, total }) => [name, n, total])).toEqual([
      ['persyaratan', 6, 24],
      ['sarana', 6, 12],
      ['pengaduan', 5, 15],
    ]);
  });

  test('[SKM-40] never count twice: as XLSX, in another order, on another day, inside a longer file', async () => {
    const xlsx = await writeXlsx([
      { name: 'Data', rows: [heading, ...rows, ['Jumlah', null, { formula: 'SUM(C2:C7)' }]] },
    ]);
    expect(await uploaded(xlsx)).toMatchObject({ rows: 6, added: 0, same: 6, leftOut: [8] });
    expect(await uploaded(writeCsv([heading, ...rows.toReversed()]))).toMatchObject({ added: 0, same: 6 });
    const undated = [heading.slice(2), ...rows.map((row) => row.slice(2))];
    expect(await uploaded(writeCsv(undated as string[][]))).toMatchObject({ added: 0, same: 6 });
    expect(await codeOf(await taken(writeCsv(undated as string[][]), { date: '2025-06-20' as never }))).toBe(
      '400 import-nothing-new',
    );
    const longer = writeCsv([
      heading,
      ...rows,
      [7, '2025-06-06', 4, 3, 2, 'L', '50'],
      [8, '2025-06-07', 4, 4, 4, 'L', '50'],
    ]);
    expect(await uploaded(longer)).toMatchObject({ rows: 8, added: 2, same: 6 });
    expect((await reportOf(period)).n).toBe(6);
  });

  test('[SKM-40] the unit’s own exported worksheet brings nothing', async () => {
    const file = await fetch(path(`/worksheet.xlsx?unit=${ids.office}&from=2026-11-01&to=2026-11-30`), {
      headers: { cookie: admin.cookie },
    });
    expect(file.status).toBe(200);
    const view = await uploaded(Buffer.from(await file.arrayBuffer()));
    expect(view.rows).toBeGreaterThan(20);
    expect(view).toMatchObject({ added: 0, same: view.rows });
  });

  test('[SKM-40] the own export brings nothing either where the unit has imported and collected; nor does what was imported before imports had names', async () => {
    const collected = Array.from({ length: 6 }, (_, at) =>
      aResponse({
        date: '2024-09-09' as never,
        answers: answersOf([4, null, 3, null, null, null, null, 2, 1 + (at % 4)]),
      }),
    );
    await write(server.database, collected);
    const all = [
      ...rows.map((row) => [row[2], '', row[4], row[3]]),
      ...Array.from({ length: 6 }, (_, at) => [4, 3, 2, 1 + (at % 4)]),
    ];
    const worksheet = [
      ['U1 Persyaratan', 'U3 Waktu Penyelesaian', 'U8 Sarana dan Prasarana', 'U9 Penanganan Pengaduan'],
      ...all,
    ];
    expect(await uploaded(writeCsv(worksheet as string[][]))).toMatchObject({ rows: 12, added: 0, same: 12 });
    const respondent = { sex: 'L', ageBand: '60+', education: 'S3', work: 'TNI' } as const;
    await write(server.database, [
      aResponse({ date: '2024-09-10' as never, origin: 'import', answers: { persyaratan: 1, biaya: 1 }, respondent }),
    ]);
    const cumulative = [
      ['U1', 'U4', 'Jenis kelamin', 'Usia', 'Pendidikan', 'Pekerjaan'],
      [1, 1, 'L', '71', 'S3', 'TNI'],
      [2, 2, 'P', '20', 'SMA', 'Swasta'],
    ];
    expect(await uploaded(writeCsv(cumulative))).toMatchObject({ rows: 2, added: 1, same: 1 });
  });

  test('are taken back whole: the index is as before, and the same file can be brought again', async () => {
    const { withdrawn, taken: count } = (await (
      await admin.post(`/api/imports/${first}/withdrawal`, {})
    ).json()) as Withdrawal;
    expect([withdrawn, count]).toEqual([true, 6]);
    await closeNextDay(server.database);
    const report = await reportOf(period);
    expect([report.n, report.invalid]).toEqual([0, 0]);
    expect(await uploaded(writeCsv([heading, ...rows]))).toMatchObject({ added: 6, same: 0 });
    expect((await taken(writeCsv([heading, ...rows]))).status).toBe(200);
    await closeNextDay(server.database);
    expect((await reportOf(period)).n).toBe(6);
  });

  test('with a fault stay out whole, and each fault has its rows, words and reason; unknown facts are told and count as others', async () => {
    const bad = [
      [1, '2025-06-05', 4, 5, 2, 'P', '34'],
      [2, '31/02/2025', '3,5', 3, 2, 'X', '34'],
      [3, '2025-06-05', '', '', '', 'P', ''],
      [4, '2027-06-05', 4, 4, 4, 'P', ''],
      [5, '2025-06-06', 4, 4, 4, 'P', ''],
    ] as const;
    const file = writeCsv([heading, ...bad]);
    const { faults, warnings, faultCount } = await uploaded(file);
    expect(
      faults
        .flatMap(({ fault, field, values }) =>
          values.map(({ value, rows: at }) => `${at.join()} ${field} ${fault} ${value}`),
        )
        .toSorted(),
    ).toEqual([
      '2 u9 answer-out-of-range 5',
      '3 date date-unreadable 31/02/2025',
      '3 u1 answer-not-whole 3,5',
      '4 u1 row-blank ',
      '5 date date-in-future 2027-06-05',
    ]);
    expect(warnings).toEqual([{ title: 'Jenis kelamin', value: 'X', readAs: '', count: 1 }]);
    expect(faultCount).toBe(5);
    expect(await codeOf(await taken(file))).toBe('400 sheet-has-errors');
    expect((await reportOf(period)).n).toBe(6);
  });

  test('a file that is none, has formulas in its rows, or lacks the columns says so', async () => {
    expect(await codeOf(await upload(Buffer.from([0x50, 0x4b, 3, 4, 0])))).toBe('400 sheet-unreadable');
    const formula = await writeXlsx([{ name: 'D', rows: [heading, [1, null, { formula: '2+2' }, 3, 3]] }]);
    expect((await uploaded(formula)).faults.map(({ fault, field }) => `${field} ${fault}`)).toContain(
      'u1 cell-formula',
    );
    expect((await uploaded(Buffer.from('a;b\n1;2'))).missing).toContain('U1 … U9');
    expect(await codeOf(await upload(writeCsv([heading]), officer))).toBe('403 not-allowed');
    expect(await codeOf(await upload(Buffer.alloc(11 * 1024 * 1024)))).toBe('413 request-too-large');
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
