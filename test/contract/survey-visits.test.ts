import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unsurNames } from '../../src/domain/survey-instrument/unsur.ts';
import { surveyOpeningSchema, type SurveyOpening } from '../../src/protocol/survey-visit.ts';
import type { ApiClient } from '../support/api-client.ts';
import { prepareCounters, services } from '../support/counter-client.ts';
import { ids, nowMs } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  admin = await prepareCounters(server);
  ({ code } = await poster());
});
afterAll(() => server.stop());
beforeEach(() => {
  server.clock.ms += 60_000;
});

async function poster(): Promise<{ code: string }> {
  return (await (await admin.post('/api/counters/posters', { serviceId: services.card })).json()) as { code: string };
}

/** As a citizen's phone asks: without a cookie. */
function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${server.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function open(): Promise<SurveyOpening> {
  return surveyOpeningSchema.parse(await (await post('/api/survey/openings', { code })).json());
}

const given = (opening: string, different: object = {}) => ({
  opening,
  answers: Object.fromEntries(unsurNames.map((name, index) => [name, (index % 4) + 1])),
  respondent: { sex: 'P', ageBand: null, education: null, work: null },
  suggestion: 'Ruang tunggu panas',
  durationS: 80,
  finishedAgoS: 0,
  ...different,
});

async function stored(): Promise<Record<string, unknown>[]> {
  const result = await server.database.pool.query<{ body: Record<string, unknown> }>(
    `select body from record where kind = 'surveyResponse' and channel = $1 order by seq`,
    [`survey/${ids.office}/2026`],
  );
  return result.rows.map((row) => row.body);
}

describe('a citizen’s own phone', () => {
  test('the poster of a service always has the same code', async () => {
    expect((await poster()).code).toBe(code);
  });

  test('opens the survey of that service without an account', async () => {
    const opening = await open();
    expect(opening.service).toEqual({ id: services.card, name: 'KTP elektronik' });
    expect(opening.questions.map((question) => question.id)).toEqual([...unsurNames]);
    expect(JSON.stringify(opening)).not.toContain('Pegawai Uji');
  });

  test('[KSK-8] one opening lets one response in, however often it is sent', async () => {
    const before = (await stored()).length;
    const { opening } = await open();
    const sent = await Promise.all([1, 2, 3].map(() => post('/api/survey/answers', given(opening))));
    expect(sent.map((one) => one.status)).toEqual([204, 204, 204]);
    expect((await post('/api/survey/answers', given(opening, { durationS: 3 }))).status).toBe(204);
    const all = await stored();
    expect(all).toHaveLength(before + 1);
    expect(all.at(-1)).toMatchObject({ unitId: ids.office, origin: 'phone', durationS: 80, assisted: false });
  });

  test('[KSK-8] what arrived before the opening ended is known afterwards; anything else is asked to open again', async () => {
    const [first, second] = [await open(), await open()];
    await post('/api/survey/answers', given(first.opening));
    server.clock.ms += 25 * 3_600_000;
    expect((await post('/api/survey/answers', given(first.opening))).status).toBe(204);
    expect((await post('/api/survey/answers', given(second.opening))).status).toBe(410);
    server.clock.ms = nowMs + 3_600_000;
  });

  test('the moment is that of the answers, by the server’s clock, in the unit’s zone', async () => {
    server.clock.ms = nowMs + 2 * 3_600_000 + 60_000;
    await post('/api/survey/answers', given((await open()).opening, { finishedAgoS: 3_600 }));
    expect((await stored()).at(-1)).toMatchObject({ date: '2026-11-20', time: '09:00' });
  });

  test('too quick and all alike bears its flags', async () => {
    const answers = Object.fromEntries(unsurNames.map((name) => [name, 4]));
    await post('/api/survey/answers', given((await open()).opening, { answers, durationS: 4 }));
    expect((await stored()).at(-1)).toMatchObject({ flags: ['too-fast', 'straight-lined'] });
  });
});

describe('bad input', () => {
  test.each<[string, object, number]>([
    ['no answer at all', { answers: {} }, 400],
    ['an answer out of range', { answers: { waktu: 5 } }, 400],
    ['a question that is not asked', { answers: { parkir: 1 } }, 400],
    ['a name', { name: 'Siti' }, 400],
    ['a suggestion without end', { suggestion: 'a'.repeat(1_001) }, 400],
    ['a forged opening', { opening: 'x.y' }, 404],
  ])('%s', async (_, different, status) => {
    const { opening } = await open();
    expect((await post('/api/survey/answers', given(opening, different))).status).toBe(status);
  });

  test('an opening that was changed is no longer one', async () => {
    const { opening } = await open();
    const changed = opening.replace(services.card, services.birth);
    expect((await post('/api/survey/answers', given(changed))).status).toBe(404);
  });

  test('a code that leads nowhere', async () => {
    expect((await post('/api/survey/openings', { code: 'AAAAAAA' })).status).toBe(404);
  });

  test('a flood from one address is stopped for a minute, and keeps nobody else from the survey', async () => {
    server.clock.ms += 120_000;
    const many = await Promise.all(Array.from({ length: 40 }, () => post('/api/survey/openings', { code })));
    expect(many.filter((one) => one.status === 429)).toHaveLength(10);
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' };
    const elsewhere = { method: 'POST', headers, body: JSON.stringify({ code }) };
    expect((await fetch(`${server.origin}/api/survey/openings`, elsewhere)).status).toBe(200);
    server.clock.ms += 60_000;
    expect((await post('/api/survey/openings', { code })).status).toBe(200);
  });
});
