import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApiClient, aChange } from '../../support/api-client.ts';
import { anActivity, ids, nips, password } from '../../support/small-district.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { createUuidV7 } from '../../../src/std/uuid.ts';
import { randomBytes } from 'node:crypto';

/** As the sync route has it. */
const arrivingLimit = 250;

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

const newDevice = createUuidV7({ nowMs: () => 0, randomBytes: (length) => randomBytes(length) });

/** How often each status came, and each refusal as the engine reads it. */
async function tally(responses: readonly Response[]) {
  const statuses: Record<number, number> = {};
  const waits: number[] = [];
  for (const response of responses) {
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    const { error } = (await response.json()) as { error?: { code: string } };
    if (response.status !== 503) continue;
    expect(error).toMatchObject({ code: 'server-busy' });
    waits.push(Number(response.headers.get('retry-after')));
  }
  return { statuses, waits };
}

describe('more than the server can do at once', () => {
  test('sync requests beyond the line are told when to come back, the others are served, and health answers', async () => {
    const clients = await Promise.all(Array.from({ length: 6 }, () => new ApiClient(server.origin).signIn('officer')));
    // Nothing gets done as long as somebody holds the lock of this writer.
    const holder = await server.database.pool.connect();
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [ids.officer]);
    const change = aChange(anActivity());
    const responses = Array.from({ length: 900 }, async (_, n) => {
      const client = clients[n % 6]!;
      return client.post('/api/sync', client.request([change]));
    });
    const refused = responses.map(async (one) => (await one).status === 503 || Promise.reject(new Error('served')));
    await Promise.any(refused);
    const health = await fetch(`${server.origin}/api/health`);
    await holder.query('commit');
    holder.release();
    const { statuses, waits } = await tally(await Promise.all(responses));
    expect(health.status).toBe(200);
    expect(Object.keys(statuses)).toEqual(['200', '503']);
    expect(statuses[200]).toBeGreaterThanOrEqual(100);
    for (const wait of waits) expect(wait >= 1 && wait <= 300).toBe(true);
    expect(new Set(waits).size, 'not all at the same moment').toBeGreaterThan(2);
  });

  test('sign-ins beyond the line are told when to come back, since each costs a core', async () => {
    const body = (device: string) => JSON.stringify({ nip: nips.officer, password, device });
    const headers = { 'content-type': 'application/json' };
    const responses = Array.from({ length: 110 }, () =>
      fetch(`${server.origin}/api/session`, { method: 'POST', headers, body: body(newDevice()) }),
    );
    const { statuses } = await tally(await Promise.all(responses));
    expect(Object.keys(statuses)).toEqual(['200', '503']);
    expect(statuses[503]).toBeGreaterThanOrEqual(1);
  });

  test('without a free database connection requests are told to come back, and health says so in time', async () => {
    const client = await new ApiClient(server.origin).signIn('officer');
    const taken = await Promise.all(Array.from({ length: 10 }, () => server.database.pool.connect()));
    const asked = client.post('/api/sync', client.request([aChange(anActivity())]));
    const health = await fetch(`${server.origin}/api/health`);
    expect([health.status, await health.json()]).toMatchObject([503, { status: 'database-unreachable' }]);
    const { statuses } = await tally([await asked]);
    expect(statuses).toEqual({ 503: 1 });
    for (const one of taken) one.release();
    expect((await client.sync([aChange(anActivity())])).results).toMatchObject([{ outcome: 'applied' }]);
  });

  test('with the database gone requests are told to come back', async () => {
    const client = await new ApiClient(server.origin).signIn('officer');
    await server.database.pool.end();
    const { statuses } = await tally([await client.post('/api/sync', client.request([]))]);
    expect(statuses).toEqual({ 503: 1 });
  });
});

test('who hangs up while waiting in line leaves no place taken', async () => {
  const client = await new ApiClient(server.origin).signIn('officer');
  const stop = new AbortController();
  const impatient = Array.from({ length: 60 }, () =>
    fetch(`${server.origin}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: client.cookie },
      body: JSON.stringify(client.request([aChange(anActivity())])),
      signal: stop.signal,
    }).catch(() => null),
  );
  setTimeout(() => stop.abort(), 40);
  await Promise.all(impatient);
  const patient = await Promise.all(Array.from({ length: 30 }, () => client.post('/api/sync', client.request([]))));
  expect((await tally(patient)).statuses).toEqual({ 200: 30 });
});

test('who is refused, signed out, malformed or breaks off on the way does not count as arriving for ever', async () => {
  const client = await new ApiClient(server.origin).signIn('officer');
  const stranger = new ApiClient(server.origin);
  const url = new URL(server.origin);
  for (let n = 0; n < 60; n++) {
    const breaking = connect(Number(url.port), url.hostname);
    breaking.on('error', () => undefined);
    const head = `POST /api/sync HTTP/1.1\r\nhost: ${url.host}\r\ncookie: ${client.cookie}\r\ncontent-type: application/json\r\n`;
    breaking.write(`${head}content-length: 1000\r\n\r\n{"protocol"`);
    setTimeout(() => breaking.destroy(), 100);
  }
  const wrong = Array.from({ length: 40 }, () => [
    stranger.post('/api/sync', stranger.request([])),
    client.post('/api/sync', { nonsense: true }),
    client.postRaw('/api/sync', '{"cut'),
  ]);
  const { statuses } = await tally(await Promise.all(wrong.flat()));
  expect(statuses).toEqual({ 400: 80, 401: 40 });
  // Were places kept by the 160 before, these would never all be let in.
  const count = arrivingLimit - 100;
  const ask = () =>
    Array.from({ length: count }, (_, n) => (n % 2 ? client : stranger).post('/api/sync', client.request([])));
  const statusesNow = async () => (await tally(await Promise.all(ask()))).statuses;
  await expect.poll(statusesNow).toEqual({ 200: count / 2, 401: count / 2 });
});
