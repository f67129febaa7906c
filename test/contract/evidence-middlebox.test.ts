import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Uuid } from '../../src/std/uuid.ts';
import { forbids, limitOf, Middlebox } from '../support/middlebox.ts';
import { aPhoto } from '../support/photos.ts';
import { anActivity } from '../support/small-district.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let box: Middlebox;
let device: TestDevice;
let id: Uuid;

beforeAll(async () => {
  server = await startTestServer({ evidenceQuotaBytes: 50_000_000 });
  box = await Middlebox.before(server.origin);
});
afterAll(async () => {
  await box.close();
  await server.stop();
});
beforeEach(async () => {
  device = new TestDevice(box.origin);
  await device.signIn('officer');
  id = await device.attachPhoto(await device.save(anActivity()), aPhoto(1_500_000));
  await device.sync();
  box.seen.length = 0;
});
afterEach(() => {
  box.habit = null;
});

const uploads = () => box.seen.filter(({ path }) => path.startsWith('/api/evidence/uploads'));
const statesOf = async () =>
  (await device.database.uploads.where('recordId').equals(id).toArray()).map((row) => row.state);
const faultsOf = async () =>
  (await device.database.uploads.where('recordId').equals(id).toArray()).map((row) => row.fault);

test.each([64_000, 65_536, 100_000, 128_000, 131_072, 20_000])(
  '[SYN-21] a photo goes through a limit of %d bytes a body, and what was too much is not sent over and over',
  async (limit) => {
    box.habit = limitOf(limit);
    expect(await device.upload()).toEqual({ kind: 'done' });
    expect(await statesOf()).toEqual(['sent', 'sent']);
    const tooMuch = uploads().filter(({ status }) => status === 413);
    expect(tooMuch.length).toBeLessThanOrEqual(3 + uploads().length / 30);
  },
);

test('[SYN-21] after a limit has gone, larger parts are tried again', async () => {
  box.habit = limitOf(20_000);
  await device.upload(undefined, 8);
  box.habit = null;
  expect(await device.upload()).toEqual({ kind: 'done' });
  expect(Math.max(...uploads().map(({ bytes }) => bytes))).toBeGreaterThan(64_000);
});

test.each([403, 405, 501, 400])(
  '[SYN-21] where %d answers every PATCH and HEAD, a photo goes by POST that names the method',
  async (status) => {
    box.habit = forbids(['PATCH', 'HEAD'], status);
    expect(await device.upload()).toEqual({ kind: 'done' });
    expect(await statesOf()).toEqual(['sent', 'sent']);
    // It asks anew with another transfer, as the service worker does, and remembers within one.
    expect(uploads().filter((one) => one.status === status)).toHaveLength(1);
  },
);

test('[SYN-8] [SYN-21] what nothing gets through is tried on, and the reason stands at the file', async () => {
  box.habit = ({ url, method }) =>
    method !== 'GET' && url!.startsWith('/api/evidence/uploads') ? { status: 403, body: '<p>Blocked' } : undefined;
  expect(await device.upload()).toMatchObject({ kind: 'failed', why: 'not-ours' });
  expect(await faultsOf()).toEqual([null, null]);
  for (let tries = 0; tries < 5; tries++) await device.upload();
  expect(await faultsOf()).toEqual(['network-blocks', 'network-blocks']);
  box.habit = null;
  expect(await device.upload()).toEqual({ kind: 'done' });
  expect(await faultsOf()).toEqual([null, null]);
});

test('[SYN-21] a limit below the smallest part is named', async () => {
  box.habit = limitOf(2_000);
  for (let tries = 0; tries < 6; tries++) {
    expect(await device.upload()).toMatchObject({ kind: 'failed', why: 'not-ours' });
  }
  expect(await faultsOf()).toContain('network-limit');
});

test('a POST to an upload that names no method, or another one, is not taken', async () => {
  await device.upload(undefined, 2);
  const [row] = await device.database.uploads.where('recordId').equals(id).toArray();
  const { url } = (await device.database.uploads.toArray()).find((one) => one.url !== null) ?? row!;
  for (const named of [undefined, 'DELETE', 'patch']) {
    const headers = {
      cookie: device.cookie,
      'tus-resumable': '1.0.0',
      ...(named && { 'x-http-method-override': named }),
    };
    const answer = await fetch(`${box.origin}${url}`, { method: 'POST', headers });
    expect(answer.status).toBe(404);
  }
});
