import { beforeEach, describe, expect, test } from 'vitest';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { discardChange } from '../../../src/device/store/discard-change.ts';
import { dropDraft, keepDraft, readDraft } from '../../../src/device/store/drafts.ts';
import { judgeLocally } from '../../../src/device/store/judge-locally.ts';
import { entriesToRepair, nextBatch, outboxSummary } from '../../../src/device/store/outbox.ts';
import { newestRecords } from '../../../src/device/store/queries.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';
import { anActivity, ids, nowMs } from '../../support/small-district.ts';

const all = { changes: 500, bytes: 1_000_000 };
let device: TestDevice;

beforeEach(() => {
  device = officersDevice();
});

describe('saving', () => {
  test('[SYN-1] the record and its outbox entry are there together or not at all', async () => {
    const fail = () => {
      throw new Error('disk full');
    };
    device.database.outbox.hook('creating', fail);
    await expect(device.save(anActivity())).rejects.toThrow();
    device.database.outbox.hook('creating').unsubscribe(fail);
    expect(await device.database.records.count()).toBe(0);
    await device.save(anActivity());
    expect([await device.database.records.count(), await device.database.outbox.count()]).toEqual([1, 1]);
  });

  test('[SYN-1] asks for strict durability', () => {
    expect((device.database as unknown as { _options: object })._options).toMatchObject({
      chromeTransactionDurability: 'strict',
    });
  });

  test('[SYN-2] ten edits of one record are one entry with the newest words', async () => {
    const id = await device.save(anActivity());
    for (let i = 0; i < 10; i++) await device.save(anActivity({ description: `Perbaikan kata ke-${i}` }), id);
    const { changes } = await nextBatch(device.database, all);
    expect(changes).toMatchObject([{ id, baseRev: 0, body: { description: 'Perbaikan kata ke-9' } }]);
    expect(await device.database.outbox.get(id)).toMatchObject({ generation: 11 });
  });

  test('[SYN-2] saving the same words again makes nothing to send', async () => {
    const id = await device.save(anActivity());
    await device.database.outbox.clear();
    await device.database.records.update(id, { rev: 1, receivedAt: instantOf(nowMs) });
    await device.save(anActivity(), id);
    expect(await device.database.outbox.count()).toBe(0);
  });

  test('[SYN-3] the oldest waiting change goes first, however often it was edited', async () => {
    const first = await device.save(anActivity());
    const second = await device.save(anActivity());
    await device.save(anActivity({ description: 'Diubah belakangan' }), first);
    expect((await nextBatch(device.database, all)).changes.map((change) => change.id)).toEqual([first, second]);
    expect((await nextBatch(device.database, { changes: 1, bytes: 1_000 })).changes).toHaveLength(1);
    expect((await nextBatch(device.database, { changes: 9, bytes: 1 })).changes).toHaveLength(1);
  });

  test('[SYN-23] a record of another person is not overwritten', async () => {
    const id = await device.save(anActivity());
    device.session = { ...device.session!, personId: ids.stranger };
    await expect(device.save(anActivity(), id)).rejects.toThrow('one writer');
  });
});

describe('what waits', () => {
  test('counts what waits and what needs repair apart, with the oldest of both', async () => {
    const refused = await device.save(anActivity());
    await device.database.outbox.update(refused, { state: 'refused' });
    await device.save(anActivity());
    const summary = await outboxSummary(device.database);
    expect(summary).toMatchObject({ waiting: 1, needsRepair: 1 });
    expect(summary.oldestQueuedAt).toBe((await device.database.outbox.get(refused))?.queuedAt);
    expect((await entriesToRepair(device.database)).map((entry) => entry.id)).toEqual([refused]);
  });

  test('[SYN-7] what the server never had cannot be discarded', async () => {
    const id = await device.save(anActivity());
    await device.database.outbox.update(id, { state: 'refused' });
    expect(await discardChange(device.database, id)).toBe(false);
    expect(await device.database.records.count()).toBe(1);
  });
});

describe('reading', () => {
  test('lists the newest first, in a span of days, without the deleted', async () => {
    const days = ['2026-11-02', '2026-11-20', '2026-10-31'] as never[];
    for (const date of days) await device.save(anActivity({ date }));
    await device.save(null, await device.save(anActivity({ date: '2026-11-19' as never })));
    const query = { kind: activityKind, author: ids.officer };
    const dates = async (span: object) =>
      (await newestRecords(device.database, { ...query, ...span })).map((row) => row.body.date);
    expect(await dates({})).toEqual(['2026-11-20', '2026-11-02', '2026-10-31']);
    expect(await dates({ from: '2026-11', to: '2026-11' })).toEqual(['2026-11-20', '2026-11-02']);
    expect(await dates({ limit: 1 })).toEqual(['2026-11-20']);
  });
});

describe('judging on the device', () => {
  const judge = (body: ReturnType<typeof anActivity>) =>
    judgeLocally(
      device.database,
      { kind: activityKind, id: device.newId(), author: ids.officer, body, capturedAt: instantOf(nowMs) },
      device.actor,
    );

  test('[SYN-6] asks the same rules as the server', async () => {
    expect(await judge(anActivity({ rhkId: null }))).toEqual({ kind: 'accept' });
    expect(await judge(anActivity({ description: 'pendek' }))).toMatchObject({
      refusal: { code: 'description-too-short' },
    });
    expect(await judge(anActivity())).toMatchObject({ refusal: { code: 'rhk-unknown', field: 'rhkId' } });
    expect(await judge(anActivity({ date: '2026-13-01' as never }))).toMatchObject({
      refusal: { code: 'date-impossible' },
    });
  });
});

test('drafts are kept per form and dropped after saving', async () => {
  await keepDraft(device.database, 'activity/new', { description: 'Sedang diket' }, instantOf(nowMs));
  expect(await readDraft(device.database, 'activity/new')).toMatchObject({ content: { description: 'Sedang diket' } });
  await dropDraft(device.database, 'activity/new');
  expect(await readDraft(device.database, 'activity/new')).toBeUndefined();
});
