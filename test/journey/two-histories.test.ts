import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { activity } from '../../src/domain/activity/activity.ts';
import { outboxSummary } from '../../src/device/store/outbox.ts';
import { recordById } from '../../src/device/store/queries.ts';
import { writeMeta } from '../../src/device/store/meta.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { TestDevice } from '../support/test-device.ts';
import { anActivity, ids } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let phone: TestDevice;
let superior: TestDevice;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  [phone, superior] = [await signedIn('officer'), await signedIn('head')];
});

async function signedIn(who: 'officer' | 'head'): Promise<TestDevice> {
  const device = new TestDevice(server.origin);
  await device.signIn(who);
  await writeMeta(device.database, 'session', device.session!);
  expect(await device.sync()).toEqual({ kind: 'done' });
  return device;
}

const sql = (text: string, values: unknown[] = []) => server.database.pool.query(text, values);

describe('both sides hold the same', () => {
  test('[SYN-18] digests agree after saving, editing, deleting and pulling', async () => {
    const [kept, gone] = [await phone.save(anActivity()), await phone.save(anActivity())];
    await phone.sync();
    await phone.save(anActivity({ description: 'Diubah setelah terkirim' }), kept);
    await phone.save(null, gone);
    await phone.sync();
    await superior.sync();
    expect([...phone.different, ...superior.different]).toEqual([]);
  });

  test('[SYN-18] a record lost from the device comes back, and the difference is reported once', async () => {
    const id = await phone.save(anActivity());
    await phone.sync();
    await phone.database.records.delete(id);
    await phone.save(anActivity({ description: 'Catatan lain sesudahnya' }));
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(phone.different).toEqual([`person/${ids.officer}/2026`]);
    expect((await recordById(phone.database, activity, id))?.body).toEqual(anActivity());
    await phone.save(anActivity({ description: 'Dan satu catatan lagi' }));
    await phone.sync();
    expect(phone.different).toHaveLength(1);
  });

  test('[SYN-18] a difference that cannot be mended is not chased for ever', async () => {
    await sql(`update channel set count = count + 1 where channel = 'org'`);
    await sql(`update channel set seq = seq + 1 where channel = 'org'`);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(phone.different).toEqual(['org']);
    await sql(`update channel set count = count - 1 where channel = 'org'`);
  });
});

describe('the server was restored from a backup', () => {
  async function restoreWithout(...lost: Uuid[]): Promise<void> {
    for (const id of lost) {
      const { rows } = await sql(`delete from record where id = $1 returning channel, hash`, [id]);
      const digest = BigInt(`0x${(rows[0].hash as Buffer).toString('hex')}`) % (1n << 128n);
      await sql(
        `update channel set count = count - 1, digest = mod(digest - $2::numeric + ${1n << 128n}::numeric, ${1n << 128n}::numeric)
         where channel = $1`,
        [rows[0].channel, digest.toString()],
      );
    }
    await sql('update org set epoch = gen_random_uuid()::text');
  }

  test('[SYN-19] what it lacks comes back from the device that wrote it, and then reaches the others', async () => {
    const id = await phone.save(anActivity({ description: 'Sudah diakui, lalu hilang' }));
    await phone.sync();
    await superior.sync();
    await restoreWithout(id);
    await superior.sync();
    expect(await recordById(superior.database, activity, id)).toBeUndefined();
    expect(await phone.sync()).toEqual({ kind: 'done' });
    await superior.sync();
    expect((await recordById(superior.database, activity, id))?.body.description).toBe('Sudah diakui, lalu hilang');
    expect([...phone.different, ...superior.different]).toEqual([]);
    expect(await outboxSummary(phone.database)).toMatchObject({ waiting: 0, needsRepair: 0 });
  });

  test('[SYN-19] a later revision that it lost comes back, also with a newer unsent edit on top', async () => {
    const [first, second] = [await phone.save(anActivity()), await phone.save(anActivity())];
    await phone.sync();
    for (const id of [first, second]) await phone.save(anActivity({ description: 'Revisi kedua yang hilang' }), id);
    await phone.sync();
    for (const id of [first, second]) await backToFirstRevision(id);
    await sql('update org set epoch = gen_random_uuid()::text');
    await phone.save(anActivity({ description: 'Revisi ketiga, belum terkirim' }), second);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    const { rows } = await sql('select body from record where id = any($1) order by id', [[first, second]]);
    expect(rows.map((row) => row.body.description)).toEqual([
      'Revisi kedua yang hilang',
      'Revisi ketiga, belum terkirim',
    ]);
    expect(await outboxSummary(phone.database)).toMatchObject({ waiting: 0, needsRepair: 0 });
  });

  async function backToFirstRevision(id: Uuid): Promise<void> {
    await sql(
      `with old as (delete from revision where id = $1 and rev = 1 returning *)
       update record r set rev = 1, body = old.body, hash = old.hash from old where r.id = old.id`,
      [id],
    );
    await sql(
      `update channel c set digest = mod(s.sum, ${1n << 128n}::numeric), count = s.count
       from (select channel, count(*) as count, sum(('0x' || right(encode(hash, 'hex'), 32))::numeric) as sum
             from record where body is not null group by channel) s where s.channel = c.channel`,
    ).catch(() => undefined);
  }

  test('[SYN-19] a deletion that it lost is made again', async () => {
    const id = await phone.save(anActivity());
    await phone.sync();
    await phone.save(null, id);
    await phone.sync();
    await backToFirstRevision(id);
    await sql('update org set epoch = gen_random_uuid()::text');
    await phone.sync();
    expect((await sql('select body from record where id = $1', [id])).rows).toEqual([{ body: null }]);
  });
});
