import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SyncRequest } from '../../src/protocol/sync-request.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { anActivity } from '../support/small-district.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('[SYN-5] a request that comes late does not undo the return to older words', async () => {
  const phone = new TestDevice(server.origin);
  await phone.signIn('officer');
  const id = await phone.save(anActivity({ description: 'Uraian semula di sini' }));
  await phone.sync();
  await phone.save(anActivity({ description: 'Uraian yang berbeda' }), id);
  const late: SyncRequest[] = [];
  await phone.sync(async (request) => {
    late.push(request);
    return { kind: 'unreachable' };
  });
  await phone.save(anActivity({ description: 'Uraian semula di sini' }), id);
  expect(await phone.sync()).toEqual({ kind: 'done' });
  for (const request of late) await phone.send(request);
  const { rows } = await server.database.pool.query('select rev, body from record where id = $1', [id]);
  expect(rows).toMatchObject([{ rev: 2, body: { description: 'Uraian semula di sini' } }]);
  expect(await phone.sync()).toEqual({ kind: 'done' });
  expect(await phone.activities()).toMatchObject([{ rev: 2, body: { description: 'Uraian semula di sini' } }]);
});
