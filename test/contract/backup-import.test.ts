import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { collectUnsent } from '../../src/device/backup/backup-contents.ts';
import { makeBackup, openBackupOfOther } from '../../src/device/backup/backup-file.ts';
import { bringForOther } from '../../src/app/ui/backup/bring-for-other.ts';
import { keepDraft } from '../../src/device/store/drafts.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids, nowMs } from '../support/small-district.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const passphrase = 'sawah luas di timur desa';
const making = { person: ids.officer, passphrase, createdAt: instantOf(nowMs), appVersion: '1.0.0' };
let server: TestServer;
let admin: ApiClient;
let broken: TestDevice;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  admin = await new ApiClient(server.origin).signIn('admin');
  broken = new TestDevice(server.origin);
  await broken.signIn('officer');
  // The app's own calls, under the admin's cookie.
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
    fetch(path.startsWith('/') ? `${server.origin}${path}` : path, {
      ...init,
      headers: {
        ...(init?.headers as Record<string, string>),
        ...(path.startsWith('/') ? { cookie: admin.cookie } : {}),
      },
    }),
  );
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

const stored = async () =>
  (
    await server.database.pool.query<{ id: string; author: string; rev: number }>(
      `select id, author, rev from record where kind = 'activity' order by id`,
    )
  ).rows;

async function bring(file: Uint8Array<ArrayBuffer>) {
  const opened = await openBackupOfOther(file, passphrase);
  if (opened.kind === 'fault') return opened.fault;
  const sent = await bringForOther(opened.person, opened.contents);
  return sent.kind === 'ok' ? sent.brought.map(({ result }) => result) : sent.fault.code;
}

describe('an admin brings the backup of somebody whose device is gone', () => {
  let file: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    await broken.save(anActivity());
    await broken.save(anActivity({ description: 'Mengarsipkan berkas permohonan' }));
    await broken.save(anActivity({ rhkId: ids.strangersRhk }));
    await keepDraft(broken.database, 'activity/new', { description: 'Sedang diket' }, instantOf(nowMs));
    file = await makeBackup(await collectUnsent(broken.database), making);
  });

  test('[SYN-25] what an admin says is somebody else’s is not taken without proof', async () => {
    expect(await bring(file)).toBe('backup-unproven');
    const body = { person: ids.stranger, changes: [aChange(anActivity({ rhkId: null }))] };
    const answer = await admin.post('/api/backup-import', body);
    expect([answer.status, await answer.json()]).toMatchObject([403, { error: { code: 'backup-unproven' } }]);
    expect(await stored()).toEqual([]);
  });

  test('[SYN-25] the device, found again, sends the same and stores nothing twice', async () => {
    await broken.sync();
    expect((await stored()).map(({ rev }) => rev)).toEqual([1, 1]);
  });

  test('[SYN-25] a wrong passphrase, a cut file and a file of another organisation change nothing', async () => {
    const before = await stored();
    expect(await openBackupOfOther(file, 'salah sama sekali')).toEqual({ kind: 'fault', fault: 'wrong-passphrase' });
    expect(await bring(file.slice(0, -40))).toBe('damaged');
    const newer = file.slice();
    newer[8] = 2;
    expect(await bring(newer)).toBe('newer');
    const elsewhere = new TestDevice(server.origin);
    elsewhere.session = { ...broken.session!, personId: ids.plan };
    await elsewhere.save(anActivity());
    const foreign = await makeBackup(await collectUnsent(elsewhere.database), { ...making, person: ids.plan });
    expect(await bring(foreign)).toBe('person-unknown');
    expect(await stored()).toEqual(before);
  });
});

test.each(['officer', 'head'] as const)('[SYN-25] %s, who is no admin, may not', async (who) => {
  const client = await new ApiClient(server.origin).signIn(who);
  const body = { person: ids.stranger, changes: [aChange(anActivity({ rhkId: null }))] };
  expect((await client.post('/api/backup-import', body)).status).toBe(403);
  expect((await new ApiClient(server.origin).post('/api/backup-import', body)).status).toBe(401);
});
