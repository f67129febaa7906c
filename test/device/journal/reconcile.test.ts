import { beforeEach, describe, expect, test } from 'vitest';
import { Journal } from '../../../src/device/journal/journal.ts';
import { reconcileJournal, unsentInJournal, type OpenJournal } from '../../../src/device/journal/reconcile.ts';
import { randomHex, sha256 } from '../../../src/device/platform.ts';
import { discardChange } from '../../../src/device/store/discard-change.ts';
import { outboxSummary } from '../../../src/device/store/outbox.ts';
import type { UnsentSave } from '../../../src/device/store/unsent-save.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { anActivity, ids, nowMs } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';
import { MemoryFolder } from './memory-folder.ts';

const parts = { person: ids.officer, sha256, newOrigin: () => randomHex(8) };

let disk: MemoryFolder;
let folder: ReturnType<MemoryFolder['open']>;
let journal: Journal;
let device: TestDevice;

beforeEach(async () => {
  disk = new MemoryFolder();
  await startApp(officersDevice());
});

function asOpen(one: Journal): OpenJournal {
  const lineOf = (save: UnsentSave, origin: string) => ({ v: 1 as const, ref: randomHex(8), origin, save });
  return {
    groups: () => one.groups(),
    settle: (refs) => one.settle(refs),
    append: (saves, origin) => one.append(saves.map((save) => lineOf(save, origin))),
  };
}

const reconcile = () => reconcileJournal(device.database, asOpen(journal), parts);

/** As the app starts: the journal is opened, reconciled and linked. Gives back how many saves came back. */
async function startApp(on: TestDevice): Promise<number> {
  folder?.crash();
  device = on;
  folder = disk.open();
  journal = await Journal.open(folder, () => `${randomHex(8)}.journal`);
  const restored = await reconcile();
  const origin = (await device.database.meta.get('origin'))!.value as string;
  device.database.journal = {
    repeat: (row, entry) => asOpen(journal).append([{ row, entry }], origin),
    forget: (gone) => journal.forget(gone),
  };
  return restored;
}

/** What the server's receipt does to record and outbox. */
async function acknowledge(id: string, rev = 1): Promise<void> {
  const row = (await device.database.records.get(id as never))!;
  const told = { rev, seq: rev, serverHash: row.hash, receivedAt: instantOf(nowMs) };
  await device.database.records.put({ ...row, ...told });
  await device.database.outbox.delete(id as never);
}

const held = async () => (await unsentInJournal(await journal.groups(), parts)).map(({ row }) => row.id).sort();
const waiting = async () => (await device.database.outbox.toCollection().primaryKeys()).sort();

describe('journal and database', () => {
  test('[SYN-4] an unsent save comes back into a database that was deleted, once', async () => {
    const id = await device.save(anActivity());
    const other = await device.save(anActivity({ description: 'Yang kedua tercatat' }));
    await device.save(anActivity({ description: 'Kata yang terbaru saja' }), id);
    expect(await startApp(officersDevice())).toBe(2);
    expect(await waiting()).toEqual([id, other].sort());
    expect((await device.database.records.get(id))?.body).toMatchObject({ description: 'Kata yang terbaru saja' });
    expect(await device.database.outbox.get(id)).toMatchObject({ generation: 2, baseRev: 0, state: 'waiting' });
    expect(await startApp(device)).toBe(0);
  });

  test('[SYN-4] a deletion and an edit of what the server has come back with what they were made on', async () => {
    const [gone, edited] = [await device.save(anActivity()), await device.save(anActivity({ note: 'lama' }))];
    for (const id of [gone, edited]) await acknowledge(id);
    await device.save(null, gone);
    await device.save(anActivity({ note: 'baru' }), edited);
    expect(await startApp(officersDevice())).toBe(2);
    expect(await device.database.records.get(gone)).toMatchObject({ deleted: 1, body: null, serverHash: '' });
    expect(await device.database.outbox.get(edited)).toMatchObject({
      baseRev: 1,
      base: { rev: 1, body: { note: 'lama' } },
    });
  });

  test('[SYN-4] what the server acknowledged does not come back, and then the journal is empty', async () => {
    const id = await device.save(anActivity());
    await acknowledge(id);
    expect(await reconcile()).toBe(0);
    expect([await waiting(), disk.totalBytes()]).toEqual([[], 0]);
    expect(await startApp(officersDevice())).toBe(0);
  });

  test('[SYN-4] a later revision in the same database proves that the save had arrived', async () => {
    const id = await device.save(anActivity());
    await acknowledge(id);
    const later = {
      rev: 2,
      hash: 'f'.repeat(64),
      serverHash: 'f'.repeat(64),
      body: anActivity({ note: 'dari gawai lain' }),
    };
    await device.database.records.update(id, later);
    expect(await reconcile()).toBe(0);
    expect([await waiting(), await held()]).toEqual([[], []]);
  });

  test('[SYN-4] in a database made anew, a later revision proves nothing: the server is asked', async () => {
    const id = await device.save(anActivity());
    const row = (await device.database.records.get(id))!;
    const anew = officersDevice();
    const later = {
      ...row,
      rev: 2,
      seq: 9,
      hash: 'f'.repeat(64),
      serverHash: 'f'.repeat(64),
      receivedAt: instantOf(nowMs),
    };
    await anew.database.records.put(later);
    expect(await startApp(anew)).toBe(1);
    expect(await device.database.outbox.get(id)).toMatchObject({ baseRev: 0, base: { rev: 2 }, generation: 2 });
    expect(await device.database.records.get(id)).toMatchObject({ rev: 2, serverHash: 'f'.repeat(64), hash: row.hash });
  });

  test('[SYN-4] that an entry is missing is no proof: the tail of the database was lost', async () => {
    const id = await device.save(anActivity());
    await device.database.outbox.delete(id);
    await device.database.records.delete(id);
    expect(await reconcile()).toBe(1);
    expect(await waiting()).toEqual([id]);
  });

  test('[SYN-4] an older save never comes over a newer one', async () => {
    const id = await device.save(anActivity({ note: 'pertama' }));
    device.database.journal = null;
    await device.save(anActivity({ note: 'kedua' }), id);
    expect(await reconcile()).toBe(0);
    expect((await device.database.records.get(id))?.body).toMatchObject({ note: 'kedua' });
    expect(await startApp(officersDevice())).toBe(1);
    expect((await device.database.records.get(id))?.body).toMatchObject({ note: 'kedua' });
  });

  test('[SYN-4] a newer save in the journal replaces the older in the database', async () => {
    const id = await device.save(anActivity({ note: 'pertama' }));
    const [row, entry] = [await device.database.records.get(id), await device.database.outbox.get(id)];
    await device.save(anActivity({ note: 'kedua' }), id);
    await device.database.records.put(row!);
    await device.database.outbox.put(entry!);
    expect(await reconcile()).toBe(1);
    expect((await device.database.records.get(id))?.body).toMatchObject({ note: 'kedua' });
    expect(await device.database.outbox.get(id)).toMatchObject({ supersedes: [entry!.hash], generation: 3 });
  });

  test('[SYN-4] what only the database has is repeated in the journal', async () => {
    device.database.journal = null;
    const id = await device.save(anActivity());
    await startApp(device);
    expect(await held()).toEqual([id]);
  });

  test('[SYN-4] a change that the person gave up does not come back', async () => {
    const id = await device.save(anActivity());
    await acknowledge(id);
    await device.save(anActivity({ note: 'tidak jadi' }), id);
    expect(await discardChange(device.database, id)).toBe(true);
    await startApp(device);
    expect([await waiting(), await held()]).toEqual([[], []]);
  });

  test('[SYN-4] lines of another person, or not true to their hash, are left alone', async () => {
    const id = await device.save(anActivity());
    const [row, entry] = [await device.database.records.get(id), await device.database.outbox.get(id)];
    const anew = officersDevice();
    await journal.forget([id]);
    await asOpen(journal).append([{ row: { ...row!, body: anActivity({ note: 'diubah' }) }, entry: entry! }], 'x');
    await asOpen(journal).append([{ row: { ...row!, author: ids.stranger }, entry: entry! }], 'x');
    await asOpen(journal).append([{ row: 'rusak', entry: null } as never], 'x');
    expect(await startApp(anew)).toBe(0);
    expect(await outboxSummary(device.database)).toMatchObject({ waiting: 0, needsRepair: 0 });
  });

  test('[SYN-4] a refused change comes back with its reason', async () => {
    const id = await device.save(anActivity());
    device.database.journal = null;
    await device.database.outbox.update(id, {
      state: 'refused',
      refusal: { code: 'unstorable', message: 'x' } as never,
    });
    await journal.forget([id]);
    await startApp(device);
    expect(await startApp(officersDevice())).toBe(1);
    expect(await device.database.outbox.get(id)).toMatchObject({ state: 'refused', refusal: { code: 'unstorable' } });
  });
});

describe('[SYN-4] nothing circles', () => {
  /** As an old server does that takes a record into a channel which this person does not read. */
  async function dropAcknowledged(id: string): Promise<void> {
    await device.database.records.delete(id as never);
    await device.database.outbox.delete(id as never);
  }

  test('a save that comes back again and again, though the server has taken it, is put before the person', async () => {
    const id = await device.save(anActivity());
    for (let turn = 0; turn < 2; turn++) {
      await dropAcknowledged(id);
      expect(await reconcile()).toBe(1);
      expect((await device.database.outbox.get(id))?.state).toBe('waiting');
    }
    await dropAcknowledged(id);
    await reconcile();
    expect(await device.database.outbox.get(id)).toMatchObject({
      state: 'refused',
      refusal: { code: 'keeps-returning' },
    });
    // There it stays, whatever else happens.
    expect(await reconcile()).toBe(0);
    // Other words are another save.
    await device.save(anActivity({ description: 'Kegiatan dengan tanggal yang benar' }), id);
    expect((await device.database.outbox.get(id))?.state).toBe('waiting');
  });

  test('what the server took where nobody here reads leaves the journal with its receipt', async () => {
    const id = await device.save(anActivity());
    expect(await held()).toEqual([id]);
    const outcome = await device.sync(async (request) => {
      const channel = `opinion/${ids.officer}/2020`;
      const results = request.changes.map(({ id: sent, hash }) => ({
        outcome: 'applied',
        id: sent,
        hash,
        rev: 1,
        seq: 1,
        channel,
      }));
      const { nonce, sentAt: serverTime } = request;
      const answer = { protocol: 1, nonce, epoch: 'e', serverTime, results, channels: [], changes: [], more: false };
      return { kind: 'answer', answer: answer as never };
    });
    expect(outcome).toEqual({ kind: 'done' });
    expect(await held()).toEqual([]);
    expect(await reconcile()).toBe(0);
    expect(await waiting()).toEqual([]);
  });
});
