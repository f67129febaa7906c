import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { collectUnsent, type BackupContents } from '../../src/device/backup/backup-contents.ts';
import { registerDeviceKey } from '../../src/device/backup/device-key.ts';
import { makeBackup, openBackupOfOther } from '../../src/device/backup/backup-file.ts';
import { bringForOther } from '../../src/app/ui/backup/bring-for-other.ts';
import { keepDraft } from '../../src/device/store/drafts.ts';
import { accountSchema } from '../../src/protocol/account.ts';
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
  await tellKey(broken);
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

const { fetch: realFetch } = globalThis;
const tellKey = ({ database, deviceId, cookie }: TestDevice) =>
  registerDeviceKey({
    database,
    deviceId,
    register: async (publicKey) => {
      const headers = { cookie, 'content-type': 'application/json' };
      const body = JSON.stringify({ publicKey });
      return (await realFetch(`${server.origin}/api/device-key`, { method: 'PUT', headers, body })).ok;
    },
  });

async function bring(file: Uint8Array<ArrayBuffer>) {
  const opened = await openBackupOfOther(file, passphrase);
  if (opened.kind === 'fault') return opened.fault;
  const sent = await bringForOther(opened.person, opened.contents);
  return sent.kind === 'ok' ? sent.brought.map(({ result }) => result) : sent.fault.code;
}

describe('an admin brings the backup of somebody whose device is gone', () => {
  let file: Uint8Array<ArrayBuffer>;
  let ids_: string[];
  beforeAll(async () => {
    const id = await broken.save(anActivity());
    ids_ = [id, await broken.save(anActivity({ description: 'Mengarsipkan berkas permohonan' }))];
    await broken.save(anActivity({ rhkId: ids.strangersRhk }));
    await keepDraft(broken.database, 'activity/new', { description: 'Sedang diket' }, instantOf(nowMs));
    file = await makeBackup(await collectUnsent(broken.database), making);
  });

  test('[SYN-25] its records are stored once, as their author’s, by the same rules, and the audit names the admin', async () => {
    const first = await bring(file);
    expect(first).toEqual([
      { outcome: 'stored' },
      { outcome: 'stored' },
      expect.objectContaining({ outcome: 'refused', code: 'rhk-unknown' }),
    ]);
    expect(await bring(file)).toMatchObject([{ outcome: 'known' }, { outcome: 'known' }, { outcome: 'refused' }]);
    expect(await stored()).toEqual(ids_.map((id) => ({ id, author: ids.officer, rev: 1 })));
    const { rows } = await server.database.pool.query(
      `select distinct actor_id, device_id from audit where record_id = any($1::uuid[])`,
      [ids_],
    );
    expect(rows).toEqual([{ actor_id: ids.admin, device_id: admin.device }]);
  });

  test('[SYN-25] its author is told who brought how much, where the own account is', async () => {
    const owner = await new ApiClient(server.origin).signIn('officer');
    const response = await fetch(`${server.origin}/api/account`, { headers: { cookie: owner.cookie } });
    const { brought } = accountSchema.parse(await response.json());
    expect(brought).toEqual([{ at: instantOf(nowMs), by: 'Admin Uji', count: 2 }]);
  });

  test('[SYN-25] the device, found again, sends the same and stores nothing twice', async () => {
    await broken.sync();
    expect((await stored()).map(({ rev }) => rev)).toEqual([1, 1]);
  });

  test('[SYN-2] a version newer than the person’s own at the server goes on top of it', async () => {
    const id = await broken.save(anActivity({ description: 'Versi pertama kegiatan' }));
    broken.answersToLose = 1;
    await broken.sync();
    await broken.save(anActivity({ description: 'Versi kedua kegiatan' }), id);
    const later = await makeBackup(await collectUnsent(broken.database), making);
    expect(await bring(later)).toContainEqual({ outcome: 'stored' });
    expect((await stored()).find((one) => one.id === id)).toMatchObject({ rev: 2 });
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

describe('what an admin says is in a backup', () => {
  let contents: BackupContents;
  beforeAll(async () => {
    const device = new TestDevice(server.origin);
    await device.signIn('officer');
    expect(await tellKey(device)).toBe(true);
    // Another body with other words, so that no hash is that of the records above.
    await device.save(anActivity({ description: 'Menyusun rencana kerja bulanan' }));
    await device.save(anActivity({ description: 'Menyusun laporan kerja bulanan' }));
    contents = await collectUnsent(device.database);
    // The person's second device has ended, and what was written on it before counts on.
    await server.database.pool.query(
      `update session set revoked_at = to_timestamp($2) where device_id = $1 and person_id = $3`,
      [device.deviceId, nowMs / 1000 + 3600, ids.officer],
    );
  });
  const bringContents = async (changed: BackupContents, person = ids.officer) => {
    const sent = await bringForOther(person, changed);
    return sent.kind === 'ok' ? sent.brought.map(({ result }) => result.outcome) : sent.fault.code;
  };
  const nothingIsTaken = async (changed: BackupContents, person = ids.officer) => {
    const before = await stored();
    expect(await bringContents(changed, person)).toBe('backup-unproven');
    expect(await stored()).toEqual(before);
  };
  const withRow = (row: object): BackupContents => ({
    ...contents,
    saves: contents.saves.map((save, at) => (at === 0 ? { ...save, row: { ...save.row, ...row } } : save)),
  });

  test('[SYN-25] is not taken without a proof', async () => {
    await nothingIsTaken({ ...contents, proof: undefined });
  });

  test('[SYN-25] is not taken where a word, a revision or a moment is another than was signed', async () => {
    const { entry } = contents.saves[0]!;
    await nothingIsTaken(withRow({ hash: 'a'.repeat(64) }));
    await nothingIsTaken(withRow({ capturedAt: instantOf(nowMs - 60_000) }));
    await nothingIsTaken(withRow({ id: ids.plan }));
    for (const changed of [{ baseRev: 1 }, { supersedes: ['a'.repeat(64)] }]) {
      await nothingIsTaken({ ...contents, saves: [{ ...contents.saves[0]!, entry: { ...entry, ...changed } }] });
    }
  });

  test('[SYN-25] other words under the hash that was signed are refused', async () => {
    const body = anActivity({ description: 'Kata yang tidak pernah ditulis' });
    expect(await bringContents({ ...withRow({ body }), saves: withRow({ body }).saves.slice(0, 1) })).toEqual([
      'refused',
    ]);
  });

  test('[SYN-25] is not taken with marks added to those that were signed, or another’s signature', async () => {
    const proof = contents.proof!;
    await nothingIsTaken({ ...contents, proof: { ...proof, marks: [...proof.marks, 'b'.repeat(64)] } });
    await nothingIsTaken({ ...contents, proof: { ...proof, signature: 'c'.repeat(128) } });
    await nothingIsTaken(contents, ids.stranger);
    const other = new TestDevice(server.origin);
    await other.signIn('stranger');
    await tellKey(other);
    await other.save(anActivity({ rhkId: null }));
    const others = (await collectUnsent(other.database)).proof!;
    await nothingIsTaken({ ...contents, proof: others });
    await nothingIsTaken({ ...contents, proof: { ...proof, device: others.device, keyId: others.keyId } });
  });

  test('[SYN-25] is not taken by a key that the server does not know', async () => {
    await server.database.pool.query(`update device_key set key_id = 'x' || key_id where key_id = $1`, [
      contents.proof!.keyId,
    ]);
    await nothingIsTaken(contents);
    await server.database.pool.query(`update device_key set key_id = $1 where key_id = 'x' || $1`, [
      contents.proof!.keyId,
    ]);
  });

  test('[SYN-25] is refused one by one where it was captured after its device was ended', async () => {
    const { device } = contents.proof!;
    const end = (ms: number) =>
      server.database.pool.query(`update session set revoked_at = to_timestamp($2) where device_id = $1`, [
        device,
        ms / 1000,
      ]);
    await end(Date.parse(contents.saves[0]!.row.capturedAt));
    expect(await bringContents(contents)).toEqual(['stored', 'refused']);
    await end(nowMs + 3_600_000);
    expect(await bringContents(contents)).toEqual(['known', 'stored']);
    expect(await bringContents(contents)).toEqual(['known', 'known']);
  });
});

test.each(['officer', 'head'] as const)('[SYN-25] %s, who is no admin, may not', async (who) => {
  const client = await new ApiClient(server.origin).signIn(who);
  const body = { person: ids.stranger, changes: [aChange(anActivity({ rhkId: null }))] };
  expect((await client.post('/api/backup-import', body)).status).toBe(403);
  expect((await new ApiClient(server.origin).post('/api/backup-import', body)).status).toBe(401);
});
