import { allMigrations } from '../../src/server/db/migrations/all.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorAnswerSchema } from '../../src/protocol/error-answer.ts';
import { sessionSchema } from '../../src/protocol/session.ts';
import { ApiClient, newId } from '../support/api-client.ts';
import { ids, nips, password } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

function signIn(different: Record<string, unknown> = {}): Promise<Response> {
  const client = new ApiClient(server.origin);
  return client.post('/api/session', { nip: nips.officer, password, device: client.device, ...different });
}

async function codeOf(response: Response) {
  return { status: response.status, code: errorAnswerSchema.parse(await response.json()).error.code };
}

describe('signing in', () => {
  test.each(['199003152015031002', '19900315 201503 1 002', ' 19900315-201503.1.002 '])(
    'takes the NIP as %s',
    async (nip) => {
      const response = await signIn({ nip });
      expect(response.status).toBe(200);
      expect(sessionSchema.parse(await response.json())).toMatchObject({ personId: ids.officer, name: 'Pegawai Uji' });
    },
  );

  test('gives a cookie that no script can read and no other site can use', async () => {
    const cookie = (await signIn()).headers.get('set-cookie');
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Max-Age=7776000/);
  });

  test('behind https the cookie is bound to the host and secure', async () => {
    const secure = await startTestServer({ publicOrigin: 'https://jejak.example.go.id' });
    const client = new ApiClient(secure.origin);
    const response = await client.post('/api/session', { nip: nips.officer, password, device: client.device });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-jejak=.*Secure/);
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age/);
    await secure.stop();
  });

  test('a wrong password, an unknown NIP and no NIP at all are told alike', async () => {
    const alike = { status: 401, code: 'wrong-credentials' };
    expect(await codeOf(await signIn({ password: 'salah' }))).toEqual(alike);
    expect(await codeOf(await signIn({ nip: '199003152015031009' }))).toEqual(alike);
    expect(await codeOf(await signIn({ nip: "' or 1=1 --" }))).toEqual(alike);
  });

  test('malformed requests name the field', async () => {
    const response = await signIn({ device: 'ponsel' });
    expect(response.status).toBe(400);
    expect(errorAnswerSchema.parse(await response.json()).error).toMatchObject({
      code: 'malformed-request',
      field: 'device',
    });
  });

  test('eight wrong passwords lock the account for a while, and no other', async () => {
    for (let i = 0; i < 7; i++) expect((await signIn({ nip: nips.stranger, password: 'salah' })).status).toBe(401);
    expect(await codeOf(await signIn({ nip: nips.stranger, password: 'salah' }))).toEqual({
      status: 423,
      code: 'account-locked',
    });
    expect(await codeOf(await signIn({ nip: nips.stranger }))).toEqual({ status: 423, code: 'account-locked' });
    expect((await signIn({ nip: nips.head })).status).toBe(200);
    await server.database.pool.query("update account set locked_until = now() - interval '1 second'");
    expect((await signIn({ nip: nips.stranger })).status).toBe(200);
  });

  test('[ACC-4] who knows a NIP locks nobody out of the devices where they signed in before; each of these counts its own', async () => {
    const known = newId();
    const there = (different: object) => signIn({ nip: nips.head, device: known, ...different });
    expect((await there({})).status).toBe(200);
    for (let i = 0; i < 8; i++) await signIn({ nip: nips.head, password: 'salah' });
    const locked = { status: 423, code: 'account-locked' };
    expect(await codeOf(await signIn({ nip: nips.head }))).toEqual(locked);
    expect((await there({})).status).toBe(200);
    await server.database.pool.query("update account set locked_until = now() + interval '15 minutes'");

    const other = newId();
    const elsewhere = (different: object) => signIn({ nip: nips.officer, device: other, ...different });
    await server.database.pool.query('update account set locked_until = null');
    expect((await elsewhere({})).status).toBe(200);
    for (let i = 0; i < 7; i++) expect((await elsewhere({ password: 'salah' })).status).toBe(401);
    expect(await codeOf(await elsewhere({ password: 'salah' }))).toEqual(locked);
    expect(await codeOf(await elsewhere({}))).toEqual({ status: 423, code: 'account-locked' });
    // The account itself is open: on another device the person comes in.
    expect((await signIn({ nip: nips.officer })).status).toBe(200);
  });

  test('a NIP that nobody has is locked as one that somebody has', async () => {
    const nip = '198001012005011007';
    for (let i = 0; i < 7; i++) expect((await signIn({ nip, password: 'salah' })).status).toBe(401);
    const locked = { status: 423, code: 'account-locked' };
    expect(await codeOf(await signIn({ nip, password: 'salah' }))).toEqual(locked);
    expect(await codeOf(await signIn({ nip }))).toEqual(locked);
  });

  test('one device is limited, the office behind the same address is not', async () => {
    const device = newId();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await signIn({ device, nip: `19900315201503${2000 + i}` })).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses[10]).toBe(429);
    expect((await signIn()).status).toBe(200);
    const limited = await signIn({ device });
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(limited)).toEqual({ status: 429, code: 'too-many-requests' });
  });
});

describe('sessions', () => {
  test('end at the server when the person signs out', async () => {
    const client = await new ApiClient(server.origin).signIn('head');
    const ended = await fetch(`${server.origin}/api/session`, { method: 'DELETE', headers: { cookie: client.cookie } });
    expect(ended.status).toBe(204);
    expect((await client.post('/api/sync', client.request([]))).status).toBe(401);
  });

  test('[SYN-23] end when somebody signs in with the browser that held them', async () => {
    const client = await new ApiClient(server.origin).signIn('head');
    const { cookie } = client;
    await client.signIn('officer');
    expect((await client.post('/api/sync', client.request([]))).status).toBe(200);
    expect((await client.post('/api/sync', client.request([]), { cookie })).status).toBe(401);
  });

  test('end after 90 days without use and slide on with use', async () => {
    const client = await new ApiClient(server.origin).signIn('head');
    const age = (interval: string) =>
      server.database.pool.query(
        `update session set last_seen_at = now() - interval '${interval}' where device_id = $1`,
        [client.device],
      );
    await age('89 days');
    expect((await client.post('/api/sync', client.request([]))).status).toBe(200);
    await age('1 minute');
    expect((await client.post('/api/sync', client.request([]))).status).toBe(200);
    await age('91 days');
    expect((await client.post('/api/sync', client.request([]))).status).toBe(401);
  });
});

describe('the server around it', () => {
  test('publishes its interface as OpenAPI 3.1', async () => {
    const document = (await (await fetch(`${server.origin}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    const paths = ['/api/health', '/api/organisation/people/{person}', '/api/session', '/api/setup', '/api/sync'];
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(paths));
  });

  test('says how it is', async () => {
    const health = await fetch(`${server.origin}/api/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', migrationLevel: allMigrations.length });
  });

  test('forbids inline scripts and styles everywhere', async () => {
    const policy = (await fetch(`${server.origin}/api/health`)).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe/);
  });

  test('answers an unknown address with the same form of error', async () => {
    expect(await codeOf(await fetch(`${server.origin}/api/tidak-ada`))).toEqual({ status: 404, code: 'not-found' });
  });
});
