import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApiClient, aChange } from '../../support/api-client.ts';
import { anActivity, ids, nips, password } from '../../support/small-district.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { createUuidV7 } from '../../../src/std/uuid.ts';
import { randomBytes } from 'node:crypto';

/** As the sync route has it: more than this many requests of one person at once are turned away. */
const atOncePerPerson = 60;

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
    // Four devices each, as one session alone is told before that it asks too often.
    const people = Array.from({ length: 4 }, () => ['officer', 'head', 'stranger'] as const).flat();
    const clients = await Promise.all(people.map((who) => new ApiClient(server.origin).signIn(who)));
    // Nothing gets done as long as somebody holds the lock of this writer.
    const holder = await server.database.pool.connect();
    await holder.query('begin');
    for (const writer of [ids.officer, ids.head, ids.stranger]) {
      await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [writer]);
    }
    const change = aChange(anActivity({ rhkId: null }));
    const responses = Array.from({ length: 900 }, async (_, n) => {
      const client = clients[n % clients.length]!;
      return client.post('/api/sync', client.request([change]));
    });
    const refused = responses.map(async (one) => (await one).status === 503 || Promise.reject(new Error('served')));
    await Promise.any(refused);
    await expect.poll(async () => (await fetch(`${server.origin}/api/health`)).status).toBe(200);
    await holder.query('commit');
    holder.release();
    const { statuses, waits } = await tally(await Promise.all(responses));
    // How many were still patient when the lock went depends on the machine.
    expect(Object.keys(statuses)).toEqual(['200', '503']);
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
  for (let n = 0; n < 30; n++) {
    const breaking = connect(Number(url.port), url.hostname);
    breaking.on('error', () => undefined);
    const head = `POST /api/sync HTTP/1.1\r\nhost: ${url.host}\r\ncookie: ${client.cookie}\r\ncontent-type: application/json\r\n`;
    breaking.write(`${head}content-length: 1000\r\n\r\n{"protocol"`);
    setTimeout(() => breaking.destroy(), 100);
  }
  const wrong = Array.from({ length: 14 }, () => [
    stranger.post('/api/sync', stranger.request([])),
    client.post('/api/sync', { nonsense: true }),
    client.postRaw('/api/sync', '{"cut'),
  ]);
  const { statuses } = await tally(await Promise.all(wrong.flat()));
  expect(statuses).toEqual({ 400: 28, 401: 14 });
  // Were places kept by those before, these would never all be let in.
  const ask = () => Array.from({ length: atOncePerPerson }, () => client.post('/api/sync', client.request([])));
  const statusesNow = async () => (await tally(await Promise.all(ask()))).statuses;
  await expect.poll(statusesNow).toEqual({ 200: atOncePerPerson });
});

test('the slow sockets of one person leave room for everybody else, and for few of theirs', async () => {
  const [slow, other] = await Promise.all(
    (['officer', 'head'] as const).map((who) => new ApiClient(server.origin).signIn(who)),
  );
  const url = new URL(server.origin);
  const head = `POST /api/sync HTTP/1.1\r\nhost: ${url.host}\r\ncookie: ${slow!.cookie}\r\ncontent-type: application/json\r\n`;
  const sockets = Array.from({ length: 300 }, () => {
    const socket = connect(Number(url.port), url.hostname);
    socket.on('error', () => undefined);
    socket.write(`${head}content-length: 1000\r\n\r\n{"protocol"`);
    return socket;
  });
  const refused = await Promise.all(
    sockets
      .slice(-100)
      .map((socket) => new Promise<string>((done) => socket.once('data', (data) => done(String(data))))),
  );
  for (const answer of refused) expect(answer).toMatch(/^HTTP\/1.1 503/);
  const served = await Promise.all(Array.from({ length: 40 }, () => other!.post('/api/sync', other!.request([]))));
  expect((await tally(served)).statuses).toEqual({ 200: 40 });
  for (const socket of sockets) socket.destroy();
});

test('the wrong sign-ins of one address leave the right ones of others their turn', async () => {
  const signIn = (body: object, address: string) =>
    fetch(`${server.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ device: newDevice(), password, ...body }),
    });
  const guess = (n: number) => signIn({ nip: `19900315201503${2000 + n}`, password: 'salah' }, '203.0.113.7');
  const guesses = Array.from({ length: 150 }, (_, n) => guess(n));
  await guesses[0];
  expect((await signIn({ nip: nips.head }, '203.0.113.8')).status).toBe(200);
  const { statuses } = await tally(await Promise.all(guesses));
  expect(statuses[401]).toBeLessThanOrEqual(120);
  // What one address may get wrong in a minute is told apart before anything dear.
  const before = 120 - statuses[401]!;
  for (let n = 0; n < before; n += 20) {
    await Promise.all(Array.from({ length: Math.min(20, before - n) }, (_, at) => guess(200 + n + at)));
  }
  expect((await guess(999)).status).toBe(429);
  expect((await signIn({ nip: nips.head }, '203.0.113.8')).status).toBe(200);
});

test('a large body is read from nobody who has not signed in', async () => {
  const [stranger, client] = [new ApiClient(server.origin), await new ApiClient(server.origin).signIn('officer')];
  const large = JSON.stringify({ nip: 'x'.repeat(20_000) });
  const paths = [
    '/api/session',
    '/api/counter/enrol',
    '/api/survey/openings',
    '/api/setup',
    '/api/backup-import',
    '/api/x',
  ];
  for (const path of paths) {
    const response = await stranger.postRaw(path, large);
    expect([path, response.status]).toEqual([path, 401]);
    expect([path, (await stranger.postGzip(path, large)).status]).toEqual([path, 401]);
  }
  expect((await client.postRaw('/api/session', large)).status).toBe(413);
  expect((await client.postRaw('/api/sync', large)).status).toBe(400);
});

test('the large bodies of one person come to an end, and nobody else is held up by them', async () => {
  const [large, other] = [
    await new ApiClient(server.origin).signIn('officer'),
    await new ApiClient(server.origin).signIn('head'),
  ];
  const body = JSON.stringify(large.request(['x'.repeat(3_900_000)]));
  const statuses: number[] = [];
  for (let n = 0; n < 8; n++) statuses.push((await large.postRaw('/api/sync', body)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 503, 503]);
  expect((await other.sync([aChange(anActivity({ rhkId: null }))])).results).toMatchObject([{ outcome: 'applied' }]);
});
