import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountSchema, totpBegunSchema, totpConfirmedSchema } from '../../src/protocol/account.ts';
import { firstCodeHash } from '../../src/server/people/first-code.ts';
import { resetAdmin } from '../../src/server/organisation/reset-admin.ts';
import { ApiClient, newId } from '../support/api-client.ts';
import { ids, nips, password } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.database.pool.query(`update account set roles = '{admin}' where person_id = $1`, [ids.head]);
});
beforeEach(() => server.database.pool.query('update account set failures = 0, locked_until = null'));
afterAll(() => server.stop());

const newPassword = 'payung biru di loteng';

async function send(who: ApiClient, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${server.origin}${path}`, {
    method,
    headers: { cookie: who.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function faultOf(response: Response): Promise<string> {
  const { error } = (await response.json()) as { error: { code: string; field?: string } };
  return [response.status, error.code, error.field].filter(Boolean).join(' ');
}

const account = async (who: ApiClient) => accountSchema.parse(await (await send(who, 'GET', '/api/account')).json());

function signIn(nip: string, given: string, otp?: string): Promise<Response> {
  const body = { nip, password: given, device: newId(), ...(otp === undefined ? {} : { otp }) };
  return new ApiClient(server.origin).post('/api/session', body);
}

describe('[ACC-2] the own password', () => {
  test('changes with the old one; weak ones are refused, and other devices sign in anew', async () => {
    const [phone, tablet] = [new ApiClient(server.origin), new ApiClient(server.origin)];
    await phone.signIn('officer');
    await tablet.signIn('officer');
    const change = (old: string, next: string) => send(phone, 'PUT', '/api/account/password', { old, new: next });
    expect(await faultOf(await change('keliru sekali', newPassword))).toBe('400 password-wrong old');
    for (const weak of ['pendek', 'password123', nips.officer, 'Pegawai-2026', password]) {
      expect(await faultOf(await change(password, weak))).toBe('400 password-weak new');
    }
    expect((await change(password, newPassword)).status).toBe(204);
    expect((await send(tablet, 'GET', '/api/account')).status).toBe(401);
    expect((await send(phone, 'GET', '/api/account')).status).toBe(200);
    expect((await signIn(nips.officer, password)).status).toBe(401);
    expect((await signIn(nips.officer, newPassword)).status).toBe(200);
    expect((await change(newPassword, password)).status).toBe(204);
  });

  test('wrong old ones count as wrong sign-ins do', async () => {
    const client = await new ApiClient(server.origin).signIn('officer');
    const tries = Array.from({ length: 9 }, () => ({ old: 'keliru sekali', new: newPassword }));
    let last = '';
    for (const one of tries) last = await faultOf(await send(client, 'PUT', '/api/account/password', one));
    expect(last).toBe('423 account-locked');
  });

  test('[ACC-1] the first password is not weak either, and the code stays good', async () => {
    const code = 'ABCD-EFGH-JKMN';
    await server.database.pool.query(
      `update account set code_hash = $2, code_expires_at = '2099-01-01' where person_id = $1`,
      [ids.stranger, firstCodeHash(ids.stranger, code)],
    );
    const first = (chosen: string) =>
      new ApiClient(server.origin).post('/api/session/first', {
        nip: nips.stranger,
        code,
        password: chosen,
        device: newId(),
      });
    expect(await faultOf(await first('bismillah2026'))).toBe('400 password-weak password');
    expect((await first(newPassword)).status).toBe(200);
  });
});

test('own sessions are listed, this device first, and ended one by one or all others together', async () => {
  const [here, there, third] = [
    new ApiClient(server.origin),
    new ApiClient(server.origin),
    new ApiClient(server.origin),
  ];
  for (const one of [there, third, here]) await one.signIn('officer');
  const { devices } = await account(here);
  expect(devices[0]).toMatchObject({ deviceId: here.device, here: true });
  expect(devices.map(({ deviceId }) => deviceId)).toEqual(expect.arrayContaining([there.device, third.device]));
  expect((await send(here, 'DELETE', `/api/account/sessions/${there.device}`)).status).toBe(204);
  expect((await send(there, 'GET', '/api/account')).status).toBe(401);
  expect((await send(here, 'DELETE', `/api/account/sessions/${newId()}`)).status).toBe(404);
  expect((await send(here, 'DELETE', '/api/account/sessions')).status).toBe(204);
  expect((await send(third, 'GET', '/api/account')).status).toBe(401);
  expect((await account(here)).devices).toHaveLength(1);
});

describe('[ACC-3] the second step', () => {
  const stepMs = 30_000;
  const codeOf = (secret: string, later = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.clock.ms + later });

  test('is offered to admins and pimpinan, confirmed by a code, asked for at the door, and each code is good once', async () => {
    const officer = await new ApiClient(server.origin).signIn('officer');
    expect((await account(officer)).totp).toEqual({ on: false, offered: false, recoveryLeft: 0 });
    expect((await send(officer, 'POST', '/api/account/totp', { password })).status).toBe(403);

    const admin = await new ApiClient(server.origin).signIn('head');
    expect((await account(admin)).totp.offered).toBe(true);
    expect(await faultOf(await send(admin, 'POST', '/api/account/totp', { password: 'keliru' }))).toBe(
      '400 password-wrong password',
    );
    const begun = await send(admin, 'POST', '/api/account/totp', { password });
    const { secret, uri } = totpBegunSchema.parse(await begun.json());
    expect(uri).toMatch(/^otpauth:\/\/totp\/Jejak/);
    // It is told this once: not by the account, in the audit, or in the log.
    const { rows: lines } = await server.database.pool.query('select * from audit');
    const later = [await account(admin), lines, server.logged].map((one) => JSON.stringify(one));
    expect(later.some((text) => text.includes(secret))).toBe(false);
    expect(lines.length).toBeGreaterThan(0);
    // Begun is not on.
    expect((await signIn(nips.head, password)).status).toBe(200);
    expect(await faultOf(await send(admin, 'PUT', '/api/account/totp', { code: '000000' }))).toBe('400 otp-wrong code');
    const confirmed = await send(admin, 'PUT', '/api/account/totp', { code: codeOf(secret) });
    const { recoveryCodes } = totpConfirmedSchema.parse(await confirmed.json());
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await account(admin)).totp).toMatchObject({ on: true, recoveryLeft: 10 });

    expect(await faultOf(await signIn(nips.head, password))).toBe('401 otp-needed otp');
    expect(await faultOf(await signIn(nips.head, 'keliru sekali', codeOf(secret)))).toBe(
      '401 wrong-credentials password',
    );
    // The code that confirmed is used up; the next one is good once.
    expect(await faultOf(await signIn(nips.head, password, codeOf(secret)))).toBe('401 otp-wrong otp');
    server.clock.ms += stepMs;
    expect((await signIn(nips.head, password, codeOf(secret))).status).toBe(200);
    expect(await faultOf(await signIn(nips.head, password, codeOf(secret)))).toBe('401 otp-wrong otp');
    expect((await signIn(nips.head, password, recoveryCodes[0]!.toLowerCase())).status).toBe(200);
    expect(await faultOf(await signIn(nips.head, password, recoveryCodes[0]))).toBe('401 otp-wrong otp');
    expect((await account(admin)).totp.recoveryLeft).toBe(9);

    const off = (code: string) => send(admin, 'POST', '/api/account/totp/off', { password, code });
    expect(await faultOf(await off('000000'))).toBe('400 otp-wrong code');
    expect((await off(recoveryCodes[1]!)).status).toBe(204);
    expect((await signIn(nips.head, password)).status).toBe(200);
  });

  test('two who use the same code at the same moment are one', async () => {
    const admin = await new ApiClient(server.origin).signIn('head');
    const begun = await send(admin, 'POST', '/api/account/totp', { password });
    const { secret } = totpBegunSchema.parse(await begun.json());
    await send(admin, 'PUT', '/api/account/totp', { code: codeOf(secret) });
    server.clock.ms += stepMs;
    const both = await Promise.all([1, 2].map(() => signIn(nips.head, password, codeOf(secret))));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  test('wrong codes lock the account as wrong passwords do', async () => {
    let last = '';
    for (let tries = 0; tries < 9; tries++) last = await faultOf(await signIn(nips.head, password, '000000'));
    expect(last).toBe('423 account-locked');
  });
});

test('[ADM-3] an admin who is locked out comes back by a code from the command line; the second step goes', async () => {
  const reset = (nip: string, makeAdmin = false) =>
    server.database.transaction((client) => resetAdmin(client, { nip, makeAdmin, nowMs: server.clock.ms }));
  expect(await reset('1')).toEqual({ kind: 'unknown-nip' });
  expect(await reset(nips.officer)).toEqual({ kind: 'no-admin', name: 'Pegawai Uji' });
  const result = await reset(nips.head);
  if (result.kind !== 'ok') throw new Error(result.kind);
  const first = { nip: nips.head, code: result.code, password: newPassword, device: newId() };
  expect((await new ApiClient(server.origin).post('/api/session/first', first)).status).toBe(200);
  expect((await signIn(nips.head, newPassword)).status).toBe(200);
  expect(await reset(nips.officer, true)).toMatchObject({ kind: 'ok' });
  const { rows } = await server.database.pool.query('select roles from account where person_id = $1', [ids.officer]);
  expect(rows).toEqual([{ roles: ['admin'] }]);
});
