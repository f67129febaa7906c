import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { counterBoardSchema, type CounterBoard } from '../../src/protocol/counters.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { aChange, ApiClient, newId } from '../support/api-client.ts';
import { aResponseChange, CounterClient, newCode, prepareCounters, services } from '../support/counter-client.ts';
import { anActivity, ids, nowMs } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await prepareCounters(server);
});
afterAll(() => server.stop());
beforeEach(() => {
  server.clock.ms = nowMs;
});

async function enrolled(unitId: Uuid = ids.office): Promise<{ counter: CounterClient; instrumentId: Uuid }> {
  const counter = new CounterClient(server.origin);
  await counter.enrol((await newCode(admin, unitId)).code);
  const { changes } = await counter.sync([]);
  return { counter, instrumentId: changes.find((one) => one.kind === 'surveyInstrument')!.id };
}

async function board(): Promise<CounterBoard> {
  const response = await fetch(`${server.origin}/api/counters`, { headers: { cookie: admin.cookie } });
  return counterBoardSchema.parse(await response.json());
}

const outcomes = (answer: SyncAnswer) =>
  answer.results.map((one) => (one.outcome === 'refused' ? `${one.refusal.code} @${one.refusal.field}` : one.outcome));

describe('[KSK-7] a code makes one tablet a counter', () => {
  test('once', async () => {
    const { code, deviceId } = await newCode(admin);
    const [one, other] = [new CounterClient(server.origin), new CounterClient(server.origin)];
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    expect((await one.enrol(typed)).status).toBe(200);
    expect(one.session).toEqual({ orgId: ids.org, deviceId, unitId: ids.office });
    expect((await other.enrol(code)).status).toBe(404);
  });

  test('within fifteen minutes', async () => {
    const { code } = await newCode(admin);
    server.clock.ms = nowMs + 900_001;
    expect((await new CounterClient(server.origin).enrol(code)).status).toBe(404);
    server.clock.ms = nowMs + 899_000;
    expect((await new CounterClient(server.origin).enrol(code)).status).toBe(200);
  });

  test('whose cookie no script reads and no other route is sent', async () => {
    const response = await new CounterClient(server.origin).enrol((await newCode(admin)).code);
    expect(response.headers.getSetCookie()[0]).toMatch(/Path=\/api\/counter\/; HttpOnly; SameSite=Strict/);
  });

  test('guessing is slowed down, and no tablet at another address with it', async () => {
    const own = await startTestServer();
    const guesses = await Promise.all(
      Array.from({ length: 35 }, () => new CounterClient(own.origin).enrol('ABCD-EFGH')),
    );
    expect(guesses.filter((one) => one.status === 429)).toHaveLength(5);
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' };
    const elsewhere = { method: 'POST', headers, body: JSON.stringify({ code: 'ABCD-EFGH' }) };
    expect((await fetch(`${own.origin}/api/counter/enrol`, elsewhere)).status).toBe(404);
    await own.stop();
  });

  test('only admins make one, and only for a unit there is', async () => {
    const stranger = await new ApiClient(server.origin).signIn('stranger');
    const asked = { unitId: ids.office, label: 'Loket' };
    expect((await stranger.post('/api/counters', asked)).status).toBe(403);
    expect((await new ApiClient(server.origin).post('/api/counters', asked)).status).toBe(401);
    expect((await admin.post('/api/counters', { ...asked, unitId: ids.plan })).status).toBe(404);
    expect((await admin.post('/api/counters', { ...asked, label: ' ' })).status).toBe(400);
  });
});

describe('[SYN-24] what a counter may do', () => {
  test('it reads how its unit asks, and no person', async () => {
    const { counter } = await enrolled();
    const { changes, channels } = await counter.sync([]);
    expect(channels.map((one) => one.channel)).toEqual([`counter/${ids.office}`]);
    expect([...new Set(changes.map((one) => one.kind))].sort()).toEqual(['counter', 'service', 'surveyInstrument']);
    const bodies = JSON.stringify(changes);
    expect(bodies).toContain('Dinas Uji');
    expect(bodies).not.toContain('Pegawai Uji');
    expect(bodies).not.toContain('Puskesmas Uji');
  });

  test('it writes responses of its unit, once each, and never reads them', async () => {
    const { counter, instrumentId } = await enrolled();
    const response = aResponseChange(instrumentId);
    expect(outcomes(await counter.sync([response]))).toEqual(['applied']);
    const again = await counter.sync([response], { cursors: { [`survey/${ids.office}/2026`]: 0 } });
    expect(outcomes(again)).toEqual(['duplicate']);
    expect(again.changes.filter((one) => one.kind === 'surveyResponse')).toEqual([]);
  });

  test('it changes and deletes none, and writes none for another unit', async () => {
    const { counter, instrumentId } = await enrolled();
    const first = aResponseChange(instrumentId);
    await counter.sync([first]);
    const changed = aResponseChange(instrumentId, { durationS: 3 }, { id: first.id, baseRev: 1 });
    const deleted = aChange(null, { kind: 'surveyResponse', id: first.id, baseRev: 1 });
    const foreign = aResponseChange(instrumentId, { unitId: ids.clinic, serviceId: services.clinics });
    expect(outcomes(await counter.sync([changed]))).toEqual(['not-writer @undefined']);
    expect(outcomes(await counter.sync([deleted]))).toEqual(['not-writer @undefined']);
    expect(outcomes(await counter.sync([foreign]))).toEqual(['not-writer @unitId']);
  });

  test('it overwrites no response of another tablet', async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    const response = aResponseChange(one.instrumentId);
    await one.counter.sync([response]);
    const stolen = aResponseChange(one.instrumentId, { durationS: 1 }, { id: response.id, baseRev: 1 });
    expect(outcomes(await other.counter.sync([stolen]))).toEqual(['not-writer @undefined']);
  });

  test('it writes no other kind of record', async () => {
    const { counter } = await enrolled();
    const bodies = { activity: anActivity(), service: { unitId: ids.office, name: 'Palsu' }, counter: {}, unit: {} };
    const answer = await counter.sync(Object.entries(bodies).map(([kind, body]) => aChange(body, { kind })));
    expect(new Set(outcomes(answer))).toEqual(new Set(['not-writer @undefined']));
  });

  test('no other route knows it', async () => {
    const { counter } = await enrolled();
    const api = (await (await fetch(`${server.origin}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const open = ['/api/health', '/api/setup', '/api/session', '/api/survey/openings', '/api/survey/answers'];
    const routes = Object.entries(api.paths)
      .filter(([path]) => !path.startsWith('/api/counter/') && !open.includes(path))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const));
    expect(routes.length).toBeGreaterThan(6);
    const letIn: string[] = [];
    for (const [method, path] of routes) {
      const address = server.origin + path.replaceAll(/\{\w+\}/g, ids.office);
      const response = await fetch(address, {
        method,
        headers: { cookie: counter.cookie.replace('jejak-loket', 'jejak'), 'content-type': 'application/json' },
        ...(['GET', 'HEAD', 'DELETE'].includes(method) ? {} : { body: JSON.stringify(counter.request([])) }),
      });
      if (response.status < 400) letIn.push(`${method} ${path}`);
    }
    expect(letIn).toEqual([]);
  });

  test('nor does a person’s session pass for a counter', async () => {
    const response = await fetch(`${server.origin}/api/counter/sync`, {
      method: 'POST',
      headers: { cookie: admin.cookie.replace('jejak=', 'jejak-loket='), 'content-type': 'application/json' },
      body: JSON.stringify(admin.request([])),
    });
    expect(response.status).toBe(401);
  });
});

describe('ending and bringing back', () => {
  test('a revoked tablet is turned away at once; with a new code it is the same writer again', async () => {
    const { counter, instrumentId } = await enrolled();
    const { deviceId } = counter.session!;
    const ended = await fetch(`${server.origin}/api/counters/${deviceId}`, {
      method: 'DELETE',
      headers: { cookie: admin.cookie },
    });
    expect(ended.status).toBe(204);
    expect((await counter.post('/api/counter/sync', counter.request([]))).status).toBe(401);
    expect((await board()).devices.find((one) => one.deviceId === deviceId)?.state).toBe('revoked');
    const renewed = (await (await admin.post(`/api/counters/${deviceId}/code`, {})).json()) as { code: string };
    const back = new CounterClient(server.origin);
    await back.enrol(renewed.code);
    expect(back.session?.deviceId).toBe(deviceId);
    expect(outcomes(await back.sync([aResponseChange(instrumentId)]))).toEqual(['applied']);
  });

  test('[SYN-26] what a tablet says of itself is seen by the admin', async () => {
    const { counter } = await enrolled();
    const heartbeat = { waiting: 12, needsRepair: 1, oldestQueuedAt: null, freeBytes: 5, appVersion: '1.2.3' };
    await counter.sync([], { heartbeat });
    const seen = (await board()).devices.find((one) => one.deviceId === counter.session!.deviceId);
    expect(seen).toMatchObject({
      state: 'enrolled',
      label: 'Loket 1',
      waiting: 12,
      needsRepair: 1,
      appVersion: '1.2.3',
    });
  });

  test('a unit’s settings reach its tablets with the next sync', async () => {
    const { counter } = await enrolled(ids.clinic);
    const settings = { layout: 'one-page', idleSeconds: 90, asksRespondent: false };
    const put = await fetch(`${server.origin}/api/counters/settings/${ids.clinic}`, {
      method: 'PUT',
      headers: { cookie: admin.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(settings),
    });
    expect(put.status).toBe(204);
    const { changes } = await counter.sync([]);
    expect(changes.find((one) => one.kind === 'counter')).toMatchObject({ rev: 2, body: settings });
  });
});

describe('bad input', () => {
  test.each<[string, object, string]>([
    ['an answer out of range', { answers: { waktu: 5 } }, 'body-invalid @answers.waktu'],
    ['an unknown question', { answers: { parkir: 3 } }, 'question-unknown @answers.parkir'],
    ['an unknown service', { serviceId: ids.plan }, 'service-unknown @serviceId'],
    ['a service of another unit', { serviceId: services.clinics }, 'service-unknown @serviceId'],
    ['an identity', { name: 'Siti' }, 'body-invalid @undefined'],
    ['a time that tells the minute', { time: '08:01' }, 'body-invalid @time'],
    ['an instrument that the server does not know', { instrumentId: ids.plan }, 'applied'],
  ])('%s', async (_, different, expected) => {
    const { counter, instrumentId } = await enrolled();
    const good = aResponseChange(instrumentId);
    const answer = await counter.sync([aResponseChange(instrumentId, different), good]);
    expect(outcomes(answer).toSorted()).toEqual([expected, 'applied'].toSorted());
  });

  test('[KSK-4] a clock years off is kept with how far it was off, and no moment is told exactly', async () => {
    const { counter, instrumentId } = await enrolled();
    const capturedAt = '2032-03-04T05:06:07.089Z';
    const response = aResponseChange(instrumentId, { date: '2032-03-04' as never }, { id: newId(), capturedAt });
    expect(outcomes(await counter.sync([response], { sentAt: capturedAt }))).toEqual(['applied']);
    const stored = await server.database.pool.query(
      `select channel, clock_offset_ms, to_char(captured_at, 'HH24:MI:SS.MS') as captured,
         to_char(received_at, 'HH24:MI:SS.MS') as received from record where id = $1`,
      [response.id],
    );
    expect(stored.rows[0]).toEqual({
      channel: `survey/${ids.office}/2032`,
      clock_offset_ms: Date.parse(capturedAt) - nowMs,
      captured: '05:00:00.000',
      received: '01:00:00.000',
    });
  });
});
