import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { personChannel, unitChannel } from '../../src/domain/access/channel.ts';
import { activity } from '../../src/domain/activity/activity.ts';
import { discardChange } from '../../src/device/store/discard-change.ts';
import { readMeta } from '../../src/device/store/meta.ts';
import { outboxSummary } from '../../src/device/store/outbox.ts';
import { recordById } from '../../src/device/store/queries.ts';
import type { Send } from '../../src/device/sync/send.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { anActivity, ids } from '../support/small-district.ts';

let server: TestServer;
let phone: TestDevice;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  phone = await signedIn('officer');
});

async function signedIn(who: 'officer' | 'head' | 'stranger'): Promise<TestDevice> {
  const device = new TestDevice(server.origin);
  expect((await device.signIn(who)).status).toBe(200);
  expect(await device.sync()).toEqual({ kind: 'done' });
  return device;
}

async function rowsOnServer(id: string) {
  const result = await server.database.pool.query('select rev, body, channel from record where id = $1', [id]);
  return result.rows;
}

describe('an activity logged without network', () => {
  test('[SYN-1] [SYN-8] waits on the device, and is sent only when the server has said so', async () => {
    phone.link = 'cut';
    const id = await phone.save(anActivity());
    expect(await phone.sync()).toMatchObject({ kind: 'failed', why: 'unreachable' });
    expect(await outboxSummary(phone.database)).toMatchObject({ waiting: 1, needsRepair: 0 });
    expect(await rowsOnServer(id)).toEqual([]);
    phone.link = 'whole';
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await outboxSummary(phone.database)).toMatchObject({ waiting: 0, needsRepair: 0 });
    expect(await rowsOnServer(id)).toMatchObject([{ rev: 1, body: anActivity() }]);
  });

  test('[SYN-15] [SYN-17] arrives at the second device of the person and at the superior, and nowhere else', async () => {
    const [tablet, superior, stranger] = [
      await signedIn('officer'),
      await signedIn('head'),
      await signedIn('stranger'),
    ];
    const id = await phone.save(anActivity({ description: 'Rapat koordinasi layanan' }));
    await phone.sync();
    for (const device of [tablet, superior, stranger]) await device.sync();
    expect((await recordById(tablet.database, activity, id))?.body.description).toBe('Rapat koordinasi layanan');
    expect((await recordById(superior.database, activity, id))?.author).toBe(ids.officer);
    expect(await stranger.database.records.get(id)).toBeUndefined();
  });

  test('[SYN-5] pushing the same change twice stores it once', async () => {
    const id = await phone.save(anActivity());
    phone.answersToLose = 1;
    expect(await phone.sync()).toMatchObject({ kind: 'failed' });
    expect((await outboxSummary(phone.database)).waiting).toBe(1);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await rowsOnServer(id)).toMatchObject([{ rev: 1 }]);
  });

  test('[SYN-8] [SYN-9] after a long batch whose answer was lost a question goes first, and what the server then tells is not sent again', async () => {
    const description = 'Uraian yang panjang dari satu kegiatan di kantor. '.repeat(12);
    for (let n = 0; n < 30; n++) await phone.save(anActivity({ description: `${n}. ${description}` }));
    phone.answersToLose = 1;
    const sent: number[] = [];
    const send: Send = (request) => {
      sent.push(request.changes.length);
      return phone.send(request);
    };
    expect(await phone.sync(send)).toMatchObject({ kind: 'failed' });
    expect((await outboxSummary(phone.database)).waiting).toBe(30);
    expect(await phone.sync(send)).toEqual({ kind: 'done' });
    expect(sent).toEqual([30, 0]);
    expect(await outboxSummary(phone.database)).toMatchObject({ waiting: 0, needsRepair: 0 });
    expect(phone.different).toEqual([]);
  });

  test('[SYN-2] an edit after a lost receipt goes on top of the own earlier words, without a conflict', async () => {
    const id = await phone.save(anActivity({ description: 'Kata pertama kegiatan' }));
    phone.answersToLose = 1;
    await phone.sync();
    await phone.save(anActivity({ description: 'Kata kedua kegiatan' }), id);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await outboxSummary(phone.database)).toMatchObject({ waiting: 0, needsRepair: 0 });
    expect(await rowsOnServer(id)).toMatchObject([{ rev: 2, body: { description: 'Kata kedua kegiatan' } }]);
  });

  test('[SYN-2] an edit made while the request travels stays in the outbox and is sent next', async () => {
    const id = await phone.save(anActivity({ description: 'Sebelum berangkat' }));
    let edited = false;
    phone.afterAnswer = async () => {
      if (edited) return;
      edited = true;
      await phone.save(anActivity({ description: 'Diubah di jalan' }), id);
    };
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await rowsOnServer(id)).toMatchObject([{ rev: 2, body: { description: 'Diubah di jalan' } }]);
  });

  test('[SYN-5] going back to older words is a new revision, not a duplicate', async () => {
    const id = await phone.save(anActivity({ description: 'Uraian semula di sini' }));
    await phone.sync();
    await phone.save(anActivity({ description: 'Uraian yang berbeda' }), id);
    phone.answersToLose = 1;
    await phone.sync();
    await phone.save(anActivity({ description: 'Uraian semula di sini' }), id);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await rowsOnServer(id)).toMatchObject([{ rev: 3, body: { description: 'Uraian semula di sini' } }]);
  });

  test('[SYN-16] a deletion reaches the other devices, and what was never sent can be deleted too', async () => {
    const tablet = await signedIn('officer');
    const sent = await phone.save(anActivity());
    await phone.sync();
    await tablet.sync();
    const neverSent = await phone.save(anActivity({ description: 'Tidak jadi dikerjakan' }));
    await phone.save(null, neverSent);
    await phone.save(null, sent);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    await tablet.sync();
    expect(await recordById(tablet.database, activity, sent)).toBeUndefined();
    expect(await rowsOnServer(neverSent)).toMatchObject([{ body: null }]);
  });
});

describe('what the server does not take', () => {
  test('[SYN-7] a refused change is kept with its reason and never blocks the others', async () => {
    const bad = await phone.save(anActivity({ rhkId: ids.strangersRhk }));
    const good = await phone.save(anActivity());
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await rowsOnServer(good)).toHaveLength(1);
    expect(await rowsOnServer(bad)).toEqual([]);
    const entry = await phone.database.outbox.get(bad);
    expect(entry).toMatchObject({ state: 'refused', refusal: { code: 'rhk-unknown', field: 'rhkId' } });
    expect(entry?.refusal?.message).toMatch(/RHK/);
    await phone.save(anActivity(), bad);
    await phone.sync();
    expect(await rowsOnServer(bad)).toHaveLength(1);
  });

  test('[SYN-5] two devices of one person that change the same record end in a conflict that loses neither', async () => {
    const tablet = await signedIn('officer');
    const id = await phone.save(anActivity());
    await phone.sync();
    await tablet.sync();
    await tablet.save(anActivity({ description: 'Dari tablet, lebih dulu' }), id);
    await tablet.sync();
    await phone.save(anActivity({ description: 'Dari ponsel, kemudian' }), id);
    expect(await phone.sync()).toEqual({ kind: 'done' });
    const entry = await phone.database.outbox.get(id);
    expect(entry).toMatchObject({ state: 'conflict', base: { body: { description: 'Dari tablet, lebih dulu' } } });
    expect((await recordById(phone.database, activity, id))?.body.description).toBe('Dari ponsel, kemudian');
    const lost = await server.database.pool.query('select body from conflict_loser where id = $1', [id]);
    expect(lost.rows).toMatchObject([{ body: { description: 'Dari ponsel, kemudian' } }]);
    // Keeping the own version is saving it again.
    await phone.save(anActivity({ description: 'Dari ponsel, kemudian' }), id);
    await phone.sync();
    expect(await rowsOnServer(id)).toMatchObject([{ rev: 3, body: { description: 'Dari ponsel, kemudian' } }]);
  });

  test('[SYN-5] the person may also keep what the server holds', async () => {
    const tablet = await signedIn('officer');
    const id = await phone.save(anActivity());
    await phone.sync();
    await tablet.sync();
    await tablet.save(anActivity({ description: 'Dari tablet, lebih dulu' }), id);
    await tablet.sync();
    await phone.save(anActivity({ description: 'Dari ponsel, kemudian' }), id);
    await phone.sync();
    expect(await discardChange(phone.database, id)).toBe(true);
    expect((await recordById(phone.database, activity, id))?.body.description).toBe('Dari tablet, lebih dulu');
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await rowsOnServer(id)).toMatchObject([{ rev: 2 }]);
  });
});

describe('people and devices', () => {
  test('[SYN-13] an ended session holds the queue, clears nothing, and the queue goes on after signing in', async () => {
    const id = await phone.save(anActivity());
    await fetch(`${server.origin}/api/session`, { method: 'DELETE', headers: { cookie: phone.cookie } });
    expect(await phone.sync()).toEqual({ kind: 'held', why: 'signed-out' });
    expect((await outboxSummary(phone.database)).waiting).toBe(1);
    await phone.signIn('officer');
    expect(await phone.sync()).toEqual({ kind: 'done' });
    expect(await rowsOnServer(id)).toHaveLength(1);
  });

  test("[SYN-23] one person's outbox never passes under another person's session", async () => {
    const id = await phone.save(anActivity());
    const other = await signedIn('stranger');
    phone.cookie = other.cookie;
    expect(await phone.sync()).toEqual({ kind: 'held', why: 'signed-out' });
    expect(await rowsOnServer(id)).toEqual([]);
    expect((await outboxSummary(phone.database)).waiting).toBe(1);
  });

  test('[SYN-17] a lost channel is dropped with its records, unsent ones excepted', async () => {
    const gone = personChannel(ids.stranger, 2026);
    const unsent = await phone.save(anActivity());
    await phone.database.records.update(unsent, { channel: gone });
    const copy = (await phone.database.records.get(unsent))!;
    await phone.database.records.put({ ...copy, id: phone.newId(), rev: 1 });
    await phone.database.channels.put({ channel: gone, cursor: 7, refilling: false });
    phone.link = 'cut';
    await phone.sync();
    phone.link = 'whole';
    await phone.sync(async (request) => phone.send({ ...request, changes: [] }));
    expect(await phone.database.records.where('[channel+kind]').equals([gone, 'activity']).primaryKeys()).toEqual([
      unsent,
    ]);
    expect(await phone.database.channels.get(gone)).toBeUndefined();
  });

  test('[READ-1] [READ-2] a device follows the organisation, the own unit and the own years', async () => {
    const followed = await phone.database.channels.toCollection().primaryKeys();
    expect(followed).toEqual(
      ['org', personChannel(ids.officer, 2025), personChannel(ids.officer, 2026), unitChannel(ids.office)].toSorted(),
    );
  });

  test('[SYN-14] a clock that is wrong is measured on the device and noted with the record', async () => {
    phone.clock.ms += 600_000;
    server.clock.ms = phone.clock.ms - 600_000;
    const id = await phone.save(anActivity());
    await phone.sync();
    const stored = await server.database.pool.query('select clock_offset_ms from record where id = $1', [id]);
    expect(stored.rows[0].clock_offset_ms).toBeGreaterThan(590_000);
    expect((await readMeta(phone.database, 'sync'))?.clockOffsetMs).toBeGreaterThan(590_000);
  });
});

describe('many at once', () => {
  test('[SYN-3] a backlog goes in several requests, parents first and oldest first, and arrives once', async () => {
    const many = 1_200;
    for (let i = 0; i < many; i++) await phone.save(anActivity({ description: `Berkas nomor ${i} selesai` }));
    const pushed: string[] = [];
    await phone.sync(async (request) => {
      pushed.push(...request.changes.map((change) => change.id));
      return phone.send(request);
    });
    expect(pushed).toEqual([...new Set(pushed)]);
    expect(pushed).toEqual(pushed.toSorted());
    expect(await outboxSummary(phone.database)).toMatchObject({ waiting: 0, needsRepair: 0 });
    const tablet = await signedIn('officer');
    const texts = (await tablet.activities()).filter((row) => row.body.description.startsWith('Berkas nomor'));
    expect(texts).toHaveLength(many);
  });
});
