import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { firstCodeHash } from '../../../src/server/people/first-code.ts';
import { anActivity, ids, nips } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { BackupFolder, channelStates, epochOf, restore } from './backed-up-server.ts';

const undo: (() => Promise<unknown>)[] = [];
let server: TestServer;
let folder: BackupFolder;

beforeEach(async () => {
  server = await startTestServer();
  undo.push(() => server.stop());
  folder = await BackupFolder.make(undo);
});
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function signedIn(who: keyof typeof nips): Promise<TestDevice> {
  const device = new TestDevice(server.origin);
  await device.signIn(who);
  return device;
}

async function serverRecords(author: string) {
  const { rows } = await server.database.pool.query<{ id: string; hash: string; rev: number; living: boolean }>(
    `select id, encode(hash, 'hex') as hash, rev, body is not null as living from record
     where author = $1 and kind = 'activity' order by id`,
    [author],
  );
  return rows;
}

describe('after a restore', () => {
  test('[AUD-2] the audit has what it had before, also what was done since the backup, and still is only added to', async () => {
    const phone = await signedIn('officer');
    await phone.save(anActivity());
    await phone.sync();
    const file = await folder.backUp(server.database);
    await phone.save(anActivity());
    await phone.sync();
    const lines = async () =>
      (await server.database.pool.query('select * from audit order by at, batch, place')).rows as object[];
    const before = await lines();
    await restore(server.database, file);
    expect(await lines()).toEqual(before);
    await server.database.pool.query('delete from audit');
    expect(await lines()).toEqual(before);
  });

  test('[SYN-19] devices go on under a new epoch and bring back what the backup lacks, exactly once', async () => {
    const phone = await signedIn('officer');
    const first = [await phone.save(anActivity()), await phone.save(anActivity()), await phone.save(anActivity())];
    await phone.sync();
    const file = await folder.backUp(server.database);
    const epoch = await epochOf(server.database);

    const later = [await phone.save(anActivity()), await phone.save(anActivity())];
    await phone.save(anActivity({ description: 'Diubah sesudah cadangan dibuat' }), first[0]);
    await phone.save(null, first[1]);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    const waiting = await phone.save(anActivity({ description: 'Belum terkirim saat server dipulihkan' }));
    const before = await serverRecords(ids.officer);

    await restore(server.database, file);
    expect(await epochOf(server.database)).not.toBe(epoch);
    expect(await serverRecords(ids.officer)).toHaveLength(3);

    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await phone.sync()).toEqual({ kind: 'done' });
    const after = await serverRecords(ids.officer);
    const living = (rows: typeof after) => rows.filter((row) => row.living).map(({ id, hash }) => ({ id, hash }));
    expect(living(after).filter(({ id }) => id !== waiting)).toEqual(living(before));
    expect(after.map(({ id }) => id).toSorted()).toEqual([...first, ...later, waiting].toSorted());
    expect(await phone.database.outbox.count()).toBe(0);

    const head = await signedIn('head');
    await head.sync();
    expect((await head.activities(ids.officer)).map(({ id }) => id).toSorted()).toEqual(
      living(after).map(({ id }) => id),
    );
    expect([phone.different, head.different]).toEqual([[], []]);
    for (const { count, digest, real } of await channelStates(server.database)) expect({ count, digest }).toEqual(real);
  });

  test('[SYN-19] while devices save and sync, none is answered half, and nothing is lost or doubled', async () => {
    const devices = [await signedIn('officer'), await signedIn('stranger'), await signedIn('head')];
    const saved = new Map<string, string[]>(devices.map((device) => [device.session!.personId, []]));
    const outcomes = new Set<string>();
    const life = { goesOn: true };
    const live = async (device: TestDevice) => {
      while (life.goesOn) {
        saved.get(device.session!.personId)!.push(await device.save(anActivity({ rhkId: null, category: 'non-tusi' })));
        const outcome = await device.sync();
        outcomes.add(outcome.kind === 'failed' ? outcome.why : outcome.kind);
      }
    };
    const lives = devices.map(live);
    await new Promise((done) => setTimeout(done, 150));
    const file = await folder.backUp(server.database);
    for (let round = 0; round < 3; round++) {
      await new Promise((done) => setTimeout(done, 150));
      await restore(server.database, file);
    }
    await new Promise((done) => setTimeout(done, 150));
    life.goesOn = false;
    await Promise.all(lives);
    for (const device of devices) for (let n = 0; n < 2; n++) expect(await device.sync()).toEqual({ kind: 'done' });

    expect(server.logged.filter((line) => line.includes('request failed'))).toEqual([]);
    expect([...outcomes].filter((kind) => !['done', 'busy'].includes(kind))).toEqual([]);
    for (const [person, recordIds] of saved) {
      const rows = await serverRecords(person);
      expect(rows.map(({ id }) => id)).toEqual(recordIds.toSorted());
    }
    for (const { count, digest, real } of await channelStates(server.database)) expect({ count, digest }).toEqual(real);
  });

  test('who was signed in stays so, and what was revoked stays revoked', async () => {
    const [early, lost] = [await signedIn('officer'), await signedIn('officer')];
    const file = await folder.backUp(server.database);
    await server.database.pool.query('update session set revoked_at = now() where device_id = $1', [lost.deviceId]);
    const late = await signedIn('stranger');
    await restore(server.database, file);
    expect(await early.sync()).toEqual({ kind: 'done' });
    expect(await late.sync()).toEqual({ kind: 'done' });
    expect(await lost.sync()).toEqual({ kind: 'held', why: 'signed-out' });
  });

  test('[ADM-4] rights taken since stay taken, used codes stay used, and what comes back is told', async () => {
    const { pool } = server.database;
    const code = 'ABCD-EFGH-JKMN';
    const setCode = `update account set code_hash = $2, code_expires_at = '2099-01-01' where person_id = $1`;
    await pool.query(`update account set roles = '{admin}', rights = '{petugas-skm}' where person_id = any($1)`, [
      [ids.head, ids.officer],
    ]);
    await pool.query(setCode, [ids.stranger, firstCodeHash(ids.stranger, code)]);
    await pool.query(
      `insert into counter_device (org_id, device_id, unit_id, label, created_at) values ($1, $2, $3, 'Loket', now())`,
      [ids.org, ids.plan, ids.office],
    );
    await pool.query(`insert into survey_publication values ($1, $2, $3, now())`, [ids.org, ids.office, ids.head]);
    const file = await folder.backUp(server.database);

    await pool.query(`update account set roles = '{}', rights = '{}', ended_at = now() where person_id = $1`, [
      ids.officer,
    ]);
    await pool.query(`update counter_device set revoked_at = now()`);
    await pool.query('delete from survey_publication');
    const first = { nip: nips.stranger, code, password: 'payung biru di loteng', device: ids.rhk };
    const useCode = () =>
      fetch(`${server.origin}/api/session/first`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(first),
      });
    expect((await useCode()).status).toBe(200);

    const said: string[] = [];
    await restoreBackup(pool, { file, endSessions: false, say: (line) => said.push(line) });
    const { rows } = await pool.query(
      'select roles, rights, ended_at is not null as ended from account where person_id = any($1) order by person_id',
      [[ids.officer, ids.head]],
    );
    expect(rows).toEqual([
      { roles: [], rights: [], ended: true },
      { roles: ['admin'], rights: ['petugas-skm'], ended: false },
    ]);
    expect((await useCode()).status).toBe(401);
    expect((await pool.query('select from counter_device where revoked_at is null')).rowCount).toBe(0);
    expect(said.filter((line) => /^\d+ (accounts|counter|public)/.test(line)).map((line) => line.slice(0, 9))).toEqual([
      '2 account',
      '1 counter',
      '1 public ',
    ]);
  });

  test('[SYN-13] with --end-sessions everybody signs in again, and nothing unsent is lost', async () => {
    const phone = await signedIn('officer');
    const file = await folder.backUp(server.database);
    const id = await phone.save(anActivity());
    await restore(server.database, file, true);
    expect(await phone.sync()).toEqual({ kind: 'held', why: 'signed-out' });
    await phone.signIn('officer');
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect((await serverRecords(ids.officer)).map((row) => row.id)).toEqual([id]);
  });
});
