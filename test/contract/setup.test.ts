import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorAnswerSchema } from '../../src/protocol/error-answer.ts';
import { ApiClient } from '../support/api-client.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let client: ApiClient;

beforeEach(async () => {
  server = await startTestServer({ empty: true });
  client = new ApiClient(server.origin);
});
afterEach(() => server.stop());

const organisation = {
  kind: 'organisation',
  organisationName: 'Kabupaten Baru',
  unitName: 'Badan Kepegawaian',
  zone: 'WITA',
  adminName: 'Admin Pertama',
  nip: '19800101 200501 1 001',
  password: 'kata-sandi-panjang',
};

async function needed(): Promise<unknown> {
  return (await fetch(`${server.origin}/api/setup`)).json();
}

async function errorOf(response: Response) {
  return { status: response.status, ...errorAnswerSchema.parse(await response.json()).error };
}

describe('an empty server', () => {
  test('is set up once, with the code from its console', async () => {
    expect(await needed()).toEqual({ needed: true });
    const { text: code } = server.setupCode;
    const typed = code.toLowerCase().replace(/(.{5})/, '$1 ');
    expect((await client.post('/api/setup', { ...organisation, code: typed })).status).toBe(204);
    expect(await needed()).toEqual({ needed: false });
    const { nip, password } = organisation;
    const signedIn = await client.post('/api/session', { nip, password, device: client.device });
    expect(await signedIn.json()).toMatchObject({ name: 'Admin Pertama', roles: ['admin'] });
    expect(await errorOf(await client.post('/api/setup', { ...organisation, code }))).toMatchObject({
      status: 409,
      code: 'setup-done',
    });
  });

  test('refuses a wrong code; who guesses on is slowed down, and shuts out nobody elsewhere', async () => {
    for (let i = 0; i < 10; i++) {
      expect(await errorOf(await client.post('/api/setup', { ...organisation, code: 'SALAH' }))).toMatchObject({
        status: 403,
        code: 'setup-code-wrong',
        field: 'code',
      });
    }
    const { text: code } = server.setupCode;
    expect((await client.post('/api/setup', { ...organisation, code })).status).toBe(429);
    expect(await needed()).toEqual({ needed: true });
    const elsewhere = { 'x-forwarded-for': '203.0.113.7' };
    expect((await client.post('/api/setup', { ...organisation, code }, elsewhere)).status).toBe(204);
  });

  test('names the field of a NIP or password that will not do', async () => {
    const { text: code } = server.setupCode;
    expect(await errorOf(await client.post('/api/setup', { ...organisation, code, nip: '123' }))).toMatchObject({
      status: 400,
      code: 'nip-invalid',
      field: 'nip',
    });
    expect(await errorOf(await client.post('/api/setup', { ...organisation, code, password: 'pendek' }))).toMatchObject(
      {
        status: 400,
        field: 'password',
      },
    );
  });

  test('set up by two at the same moment becomes one organisation', async () => {
    const { text: code } = server.setupCode;
    const both = await Promise.all([1, 2].map(() => client.post('/api/setup', { ...organisation, code })));
    expect(both.map((response) => response.status).toSorted((a, b) => a - b)).toEqual([204, 409]);
  });

  test('loads the sample district', async () => {
    const { text: code } = server.setupCode;
    expect((await client.post('/api/setup', { kind: 'sample', code })).status).toBe(204);
    const count = await server.database.pool.query("select count(*) from record where kind = 'activity'");
    expect(count.rows[0].count).toBeGreaterThan(3_000);
  });
});
