import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorAnswerSchema } from '../../src/protocol/error-answer.ts';
import { syncAnswerSchema } from '../../src/protocol/sync-answer.ts';
import type { ChangeResult } from '../../src/protocol/change-result.ts';
import { aChange, ApiClient, newId } from '../support/api-client.ts';
import { anActivity, ids, nips } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let officer: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  officer = await new ApiClient(server.origin).signIn('officer');
  stranger = await new ApiClient(server.origin).signIn('stranger');
});
afterAll(async () => {
  expect((await fetch(`${server.origin}/api/health`)).status).toBe(200);
  await server.stop();
});

async function errorOf(response: Response) {
  return { status: response.status, ...errorAnswerSchema.parse(await response.json()).error };
}

/** Pushes the change beside a good one, which must land whatever becomes of the other. */
async function resultBesideGoodOne(change: unknown): Promise<ChangeResult> {
  const good = aChange(anActivity());
  const { results } = await officer.sync([change, good]);
  expect(results[1]).toMatchObject({ id: good.id, outcome: 'applied' });
  return results[0]!;
}

describe('requests that are turned away whole', () => {
  test.each([
    ['broken JSON', '{"protocol": 1,', 400, 'malformed-request'],
    ['an array', '[]', 400, 'malformed-request'],
    ['null', 'null', 400, 'malformed-request'],
    ['a text where changes belong', '{"protocol":1,"changes":"x"}', 400, 'malformed-request'],
    ['a prototype', '{"__proto__":{"protocol":1}}', 400, 'malformed-request'],
  ])('%s', async (_name, body, status, code) => {
    expect(await errorOf(await officer.postRaw('/api/sync', body))).toMatchObject({ status, code });
  });

  test('wrong types are named by their field', async () => {
    const wrong = officer.request([], { sentAt: 'kemarin' });
    expect(await errorOf(await officer.post('/api/sync', wrong))).toMatchObject({ status: 400, field: 'sentAt' });
  });

  test('a body of 50 MB', async () => {
    const response = await officer.postRaw('/api/sync', Buffer.alloc(50_000_000, 'a')).catch(() => null);
    // The server may close the connection before such a body has arrived.
    if (response) expect(await errorOf(response)).toMatchObject({ status: 413, code: 'request-too-large' });
  });

  test('a gzip bomb of 50 MB in 48 kB', async () => {
    const response = await officer.postGzip('/api/sync', Buffer.alloc(50_000_000, ' '));
    expect(await errorOf(response)).toMatchObject({ status: 413, code: 'request-too-large' });
  });

  test('something that says it is gzip and is not', async () => {
    const response = await officer.postRaw('/api/sync', 'not gzip', { 'content-encoding': 'gzip' });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ code: 'malformed-request' });
  });

  test('an encoding the server does not speak', async () => {
    const response = await officer.postRaw('/api/sync', 'x', { 'content-encoding': 'zstd' });
    expect(await errorOf(response)).toMatchObject({ status: 415, code: 'unsupported-encoding' });
  });

  test('10,000 changes in one request', async () => {
    const many = Array.from({ length: 10_000 }, () => 0);
    expect(await errorOf(await officer.post('/api/sync', officer.request(many)))).toMatchObject({
      status: 413,
      code: 'too-many-changes',
      field: 'changes',
    });
  });

  test('[SYN-13] no session, a forged one, and one of another device', async () => {
    const nobody = new ApiClient(server.origin);
    expect(await errorOf(await nobody.post('/api/sync', officer.request([])))).toMatchObject({ status: 401 });
    nobody.cookie = `jejak=${ids.org}.${'A'.repeat(43)}`;
    expect(await errorOf(await nobody.post('/api/sync', officer.request([])))).toMatchObject({ code: 'not-signed-in' });
    const otherDevice = officer.request([], { device: newId() });
    expect(await errorOf(await officer.post('/api/sync', otherDevice))).toMatchObject({
      status: 401,
      code: 'wrong-device',
    });
  });

  test('[SYN-13] a protocol that is too old or newer than the server', async () => {
    expect(await errorOf(await officer.post('/api/sync', officer.request([], { protocol: 0 })))).toMatchObject({
      status: 426,
      code: 'protocol-too-old',
    });
    expect(await errorOf(await officer.post('/api/sync', officer.request([], { protocol: 2 })))).toMatchObject({
      status: 400,
      code: 'protocol-too-new',
    });
  });

  test('[SYN-10] a device that asks without end is told when it may come back; the person’s other one is not', async () => {
    const [eager, calm] = [new ApiClient(server.origin), new ApiClient(server.origin)];
    await Promise.all([eager.signIn('head'), calm.signIn('head')]);
    const statuses: number[] = [];
    for (let i = 0; i < 240; i++) statuses.push((await eager.postRaw('/api/sync', 'null')).status);
    expect(statuses).not.toContain(429);
    const limited = await eager.post('/api/sync', eager.request([]));
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await errorOf(limited)).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect((await calm.post('/api/sync', calm.request([]))).status).toBe(200);
  });

  test('a write from a page of another origin', async () => {
    const response = await officer.post('/api/sync', officer.request([]), { origin: 'https://judi.example' });
    expect(await errorOf(response)).toMatchObject({ status: 403, code: 'foreign-origin' });
  });
});

describe('[SYN-7] changes that are refused alone, while the others land', () => {
  const described = (description: string) => aChange(anActivity({ description }));
  const date = (value: string) => aChange({ ...anActivity(), date: value });

  test.each<[string, () => unknown, string, string | undefined]>([
    ['not an object', () => 7, 'malformed', undefined],
    ['no id', () => ({ ...aChange(anActivity()), id: 12 }), 'malformed', 'id'],
    ['an unknown kind', () => aChange(anActivity(), { kind: 'constructor' }), 'unknown-kind', undefined],
    ['an unknown version', () => aChange(anActivity(), { version: 99 }), 'unknown-version', undefined],
    ['a version that is no number', () => aChange(anActivity(), { version: 1.5 }), 'unknown-version', undefined],
    [
      'a kind that only the organisation writes',
      () => aChange({ name: 'X', zone: 'WIB' }, { kind: 'organisation' }),
      'not-writer',
      undefined,
    ],
    ['a hash that does not match', () => aChange(anActivity(), { hash: '0'.repeat(64) }), 'hash-mismatch', undefined],
    ['a field too many', () => aChange({ ...anActivity(), approved: true }), 'body-invalid', undefined],
    ['a field missing', () => aChange({ date: '2026-11-20' }), 'body-invalid', 'time'],
    ['a wrong type', () => aChange({ ...anActivity(), description: 7 }), 'body-invalid', 'description'],
    ['text with NUL', () => described('Menulis\u0000laporan harian'), 'text-unsafe', 'description'],
    ['a direction override', () => described('Menulis \u202Elaporan harian'), 'text-unsafe', 'description'],
    [
      'half an emoji',
      () => ({
        ...described('Menulis laporan harian'),
        body: { ...anActivity(), description: 'Menulis laporan \ud83d' },
      }),
      'text-unsafe',
      'description',
    ],
    ['year 0', () => date('0000-01-01'), 'date-impossible', 'date'],
    ['a day that does not exist', () => date('2026-02-30'), 'date-impossible', 'date'],
    ['year 9999', () => date('9999-12-31'), 'date-in-future', 'date'],
    ['tomorrow', () => date('2026-11-21'), 'date-in-future', 'date'],
    [
      'a capture in year 9999',
      () => aChange(anActivity(), { capturedAt: '9999-01-01T00:00:00.000Z' }),
      'captured-at-impossible',
      'capturedAt',
    ],
    [
      'a capture that is no moment',
      () => aChange(anActivity(), { capturedAt: 'tadi' }),
      'captured-at-impossible',
      'capturedAt',
    ],
    ["another person's RHK", () => aChange(anActivity({ rhkId: ids.strangersRhk })), 'rhk-unknown', 'rhkId'],
    ['too long a text', () => described('a'.repeat(2_001)), 'too-large', 'description'],
    ['a text of 100 kB', () => described('a'.repeat(100_000)), 'too-large', 'description'],
  ])('%s', async (_name, change, code, field) => {
    const result = await resultBesideGoodOne(change());
    expect(result).toMatchObject({ outcome: 'refused', refusal: { code } });
    expect(result.outcome === 'refused' && result.refusal.field).toBe(field);
    expect(result.outcome === 'refused' && result.refusal.message).toMatch(/\w{4,}/);
  });

  test('a body of arrays in arrays, too deep for recursion', async () => {
    const marked = { ...aChange(anActivity()), body: 'HERE' };
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const request = JSON.stringify(officer.request([marked, aChange(anActivity())])).replace('"HERE"', deep);
    const response = await officer.postRaw('/api/sync', request);
    const { results } = (await response.json()) as { results: ChangeResult[] };
    expect(results).toMatchObject([{ outcome: 'refused', refusal: { code: 'body-invalid' } }, { outcome: 'applied' }]);
  });

  test('the same id twice in one request', async () => {
    const change = aChange(anActivity());
    const { results } = await officer.sync([change, { ...change }]);
    expect(results).toMatchObject([{ outcome: 'applied' }, { outcome: 'refused', refusal: { code: 'repeated-id' } }]);
  });

  test("[ACT-12] another person's record id, and a record of another channel", async () => {
    const theirs = aChange(anActivity({ rhkId: null }));
    await stranger.sync([theirs]);
    const stolen = aChange(anActivity({ description: 'Mengambil alih catatan' }), { id: theirs.id, baseRev: 1 });
    expect(await resultBesideGoodOne(stolen)).toMatchObject({ outcome: 'refused', refusal: { code: 'not-writer' } });
    const deleted = aChange(null, { id: theirs.id, baseRev: 1 });
    expect(await resultBesideGoodOne(deleted)).toMatchObject({ outcome: 'refused', refusal: { code: 'not-writer' } });
    const stored = await server.database.pool.query('select body from record where id = $1', [theirs.id]);
    expect(stored.rows[0].body).toEqual(theirs.body);
  });
});

describe('what looks odd and is plain text', () => {
  test('emoji, right-to-left letters and markup are kept to the letter', async () => {
    const description = "Melayani warga 👩🏽‍⚕️ <script>alert(1)</script> \u0627\u0644\u0639 '; drop table record; --";
    const change = aChange(anActivity({ description }));
    expect((await officer.sync([change])).results[0]).toMatchObject({ outcome: 'applied' });
    const second = await new ApiClient(server.origin).signIn('officer');
    const told = await allChanges(second);
    expect(told.find((record) => record.id === change.id)?.body).toEqual(change.body);
  });
});

async function allChanges(client: ApiClient) {
  const first = await client.sync([]);
  const told = [...first.changes];
  for (let answer = first; answer.more; told.push(...answer.changes)) {
    const cursors = Object.fromEntries(answer.channels.map(({ channel, seq }) => [channel, seq]));
    answer = await client.sync([], { epoch: answer.epoch, cursors });
  }
  return told;
}

describe('cursors', () => {
  test('[SYN-17] a foreign channel in the cursors is not answered', async () => {
    const { channels, changes } = await officer.sync([], { cursors: { [`person/${ids.stranger}/2026`]: 0 } });
    expect(channels.map((one) => one.channel)).not.toContain(`person/${ids.stranger}/2026`);
    expect(changes.every((record) => record.author !== ids.stranger)).toBe(true);
  });

  test('[SYN-15] a cursor beyond the end is told everything again', async () => {
    const { epoch } = await officer.sync([]);
    const { changes } = await officer.sync([], { epoch, cursors: { org: 999_999 } });
    expect(changes.some((record) => record.kind === 'policy')).toBe(true);
  });
});

// A session may ask so many times a minute; what follows asks often, each test with a session of its own.
const signInAgain = async () => void (officer = await new ApiClient(server.origin).signIn('officer'));

describe('any input at all', () => {
  beforeEach(signInAgain);

  test('is answered with a proper status, and the server stays up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const { status } = await officer.post('/api/sync', value);
        expect([400, 413]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });

  test('in the place of a change leaves the good one beside it alone', async () => {
    // A key that would poison a prototype turns the whole request away, above; no device of ours makes one.
    const value = fc.jsonValue({ maxDepth: 2 }).filter((json) => !/__proto__|constructor/.test(JSON.stringify(json)));
    const field = fc.oneof(value, fc.constantFrom('activity', 1, 0, null, newId()));
    const change = fc.record(
      { kind: field, id: field, version: field, baseRev: field, capturedAt: field, hash: field, body: field },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(change, async (odd) => {
        expect(await resultBesideGoodOne(odd)).toMatchObject({ outcome: 'refused' });
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('compressed requests', () => {
  beforeEach(signInAgain);
  const whole = () => gzipSync(JSON.stringify(officer.request([aChange(anActivity())])));

  test('a stream cut anywhere, or with a byte changed, is never taken for another request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.boolean(), async (place, cuts) => {
        const bytes = whole();
        const at = Math.floor(place * bytes.length);
        if (!cuts) bytes[at]! ^= 0xff;
        const body = cuts ? bytes.subarray(0, at) : bytes;
        const response = await officer.postRaw('/api/sync', body, { 'content-encoding': 'gzip' });
        // The ten bytes of its head say nothing that matters; whatever passes is the very request.
        if (response.status === 200) expect(cuts ? null : at).toBeLessThan(10);
        else expect([400, 413, 415]).toContain(response.status);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['brotli', 'br', () => brotliCompressSync('{}'), 415],
    ['deflate', 'deflate', () => deflateSync('{}'), 415],
    ['gzip within gzip under one name', 'gzip', () => gzipSync(whole()), 400],
    ['gzip that says it is plain', 'identity', whole, 400],
  ])('%s', async (_name, encoding, body, status) => {
    const response = await officer.postRaw('/api/sync', body(), { 'content-encoding': encoding });
    expect(await errorOf(response)).toMatchObject({ status });
  });

  test('gzip within gzip, twice named, is turned away', async () => {
    const response = await officer.postRaw('/api/sync', gzipSync(whole()), { 'content-encoding': 'gzip, gzip' });
    expect([400, 415]).toContain(response.status);
  });
});

test('the log holds no personal data', async () => {
  await signInAgain();
  const secret = 'Nomor rekening pribadi 12345';
  await officer.sync([aChange(anActivity({ description: secret }))]);
  await server.database.pool.query('alter table record rename to record_away');
  expect(
    (await officer.post('/api/sync', officer.request([aChange(anActivity({ description: secret }))]))).status,
  ).toBe(500);
  await server.database.pool.query('alter table record_away rename to record');
  const log = server.logged.join('');
  expect(log).toContain('request failed');
  for (const word of [secret, nips.officer, 'Pegawai Uji', officer.cookie, 'remoteAddress'])
    expect(log).not.toContain(word);
});

test('every answer is of the published shape', async () => {
  const answer = await officer.sync([aChange(anActivity()), aChange(anActivity({ rhkId: ids.strangersRhk }))]);
  expect(syncAnswerSchema.parse(answer)).toEqual(answer);
});
