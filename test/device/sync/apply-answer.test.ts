import { beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../../src/domain/access/channel.ts';
import { discardChange } from '../../../src/device/store/discard-change.ts';
import { nextBatch, type Batch } from '../../../src/device/store/outbox.ts';
import { applyAnswer, type Applied } from '../../../src/device/sync/apply-answer.ts';
import type { ChangeResult } from '../../../src/protocol/change-result.ts';
import { departureHash, type StoredRecord } from '../../../src/protocol/stored-record.ts';
import type { SyncAnswer } from '../../../src/protocol/sync-answer.ts';
import type { PushedChange } from '../../../src/protocol/sync-request.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';
import { anActivity, ids, nowMs } from '../../support/small-district.ts';

let device: TestDevice;
const channelOf = (year: number) => `person/${ids.officer}/${year}` as Channel;
const serverTime = instantOf(nowMs);

beforeEach(() => {
  device = officersDevice();
});

function save(description: string | null, id?: Uuid): Promise<Uuid> {
  return device.save(description === null ? null : anActivity({ description }), id);
}

async function batch(): Promise<Batch> {
  return nextBatch(device.database, { changes: 500, bytes: 1_000_000 });
}

/** The server's record of a change that it took as revision `rev`. */
function recordOf({ capturedAt, baseRev: _baseRev, ...sent }: PushedChange, rev: number, year = 2026): StoredRecord {
  return {
    ...sent,
    author: ids.officer,
    channel: channelOf(year),
    rev,
    seq: rev,
    capturedAt: capturedAt as never,
    receivedAt: serverTime,
    clockOffsetMs: 0,
    deleted: sent.body === null,
  };
}

const applied = (sent: PushedChange, rev: number): ChangeResult => {
  const { id, hash } = sent;
  return { outcome: 'applied', id, hash, rev, seq: rev, channel: channelOf(2026) };
};

const conflict = ({ id, hash }: PushedChange, current: StoredRecord): ChangeResult => {
  return { outcome: 'conflict', id, hash, current };
};

/** Takes in an answer to a request made from the cursors that stand, or from others. */
async function hear(
  sent: Batch,
  results: readonly ChangeResult[],
  told: Partial<SyncAnswer> = {},
  cursors?: object,
): Promise<Applied> {
  const rows = await device.database.channels.toArray();
  const memory = (await device.database.meta.get('sync'))?.value as { epoch: string } | undefined;
  const standing = Object.fromEntries(rows.map(({ channel, cursor }) => [channel, cursor]));
  const channels = [2025, 2026].map((year) => ({ channel: channelOf(year), seq: 9, count: 0, digest: '0'.repeat(32) }));
  const rest = { protocol: 1, nonce: 'n', serverTime, more: false, changes: [], results: [] };
  return applyAnswer(device.database, {
    request: { epoch: memory?.epoch ?? null, cursors: cursors ?? standing } as never,
    batch: sent,
    results,
    answer: { ...rest, epoch: 'first', channels, ...told },
    clockOffsetMs: 0,
  });
}

const entryOf = (id: Uuid) => device.database.outbox.get(id);
const wordsOf = async (id: Uuid) =>
  ((await device.database.records.get(id))?.body as { description: string } | null)?.description;

describe('receipts that come late, after those of another process', () => {
  test('[SYN-2] settle no save made since, though both are the first of their queue', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await hear(first, [applied(first.changes[0]!, 1)]);
    await save('Kata kedua di sini', id);
    await hear(first, [applied(first.changes[0]!, 1)]);
    expect(await entryOf(id)).toMatchObject({ state: 'waiting', baseRev: 1 });
  });

  test('[SYN-2] settle no return to the same words, of which the server has taken another in between', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await hear(first, [applied(first.changes[0]!, 1)]);
    await save('Kata kedua di sini', id);
    const second = await batch();
    await hear(second, [applied(second.changes[0]!, 2)]);
    await save('Kata pertama di sini', id);
    await hear(first, [applied(first.changes[0]!, 1)]);
    expect(await entryOf(id)).toMatchObject({ state: 'waiting', baseRev: 2 });
  });

  test('[SYN-2] make no conflict of words that were acknowledged in the meantime', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await save('Kata kedua di sini', id);
    const second = await batch();
    await hear(first, [applied(first.changes[0]!, 1)]);
    await hear(second, [conflict(second.changes[0]!, recordOf(first.changes[0]!, 1))]);
    expect(await entryOf(id)).toMatchObject({ state: 'waiting', baseRev: 1 });
  });

  test('[SYN-2] make no conflict of older words with the newest, which the server took first', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await save('Kata kedua di sini', id);
    const second = await batch();
    await hear(first, [conflict(first.changes[0]!, recordOf(second.changes[0]!, 1))]);
    expect(await entryOf(id)).toBeUndefined();
    expect(await device.database.records.get(id)).toMatchObject({ rev: 1, hash: second.changes[0]!.hash });
  });

  test('[SYN-16] bring back what was given up on the way, when the server took it all the same', async () => {
    const [id, other] = [await save('Kata pertama di sini'), await save('Catatan lain yang menunggu')];
    const first = await batch();
    await hear(first, [applied(first.changes[0]!, 1)]);
    await save('Kata kedua di sini', id);
    const { changes, ...rest } = await batch();
    const second = { ...rest, changes: changes.filter((change) => change.id === id) };
    await discardChange(device.database, id);
    expect(await wordsOf(id)).toBe('Kata pertama di sini');
    await hear(second, [applied(second.changes[0]!, 2)]);
    expect(await wordsOf(id)).toBe('Kata kedua di sini');
    expect(await entryOf(other)).toMatchObject({ state: 'waiting' });
  });
});

describe('an answer that another process has overtaken', () => {
  test('[SYN-11] [SYN-16] settles what was sent and leaves its changes to the next one', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await hear({ ...first, changes: [] }, []);
    const foreign = { ...recordOf(first.changes[0]!, 1), id: ids.plan };
    const older = {
      changes: [foreign],
      channels: [{ channel: channelOf(2025), seq: 3, count: 0, digest: '0'.repeat(32) }],
    };
    expect(await hear(first, [applied(first.changes[0]!, 1)], older, {})).toMatchObject({
      answered: 1,
      overtaken: true,
    });
    expect(await entryOf(id)).toBeUndefined();
    expect(await device.database.records.get(ids.plan)).toBeUndefined();
    expect(await device.database.channels.toArray()).toMatchObject([{ cursor: 9 }, { cursor: 9 }]);
  });

  test('[SYN-19] settles nothing when it is of a history that is gone', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await hear({ ...first, changes: [] }, [], { epoch: 'second' });
    await hear(first, [applied(first.changes[0]!, 1)], { epoch: 'first' }, {});
    expect(await entryOf(id)).toMatchObject({ state: 'waiting' });
  });
});

describe('words that were changed and changed back while they travelled (seed 1, schedules 127 and 349)', () => {
  test('[SYN-2] are the ones that were sent: nothing is left to send, and no second revision is made', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await save('Kata kedua di sini', id);
    await save('Kata pertama di sini', id);
    await hear(first, [applied(first.changes[0]!, 1)]);
    expect(await entryOf(id)).toBeUndefined();
    expect(await device.database.records.get(id)).toMatchObject({ rev: 1, hash: first.changes[0]!.hash });
  });
});

describe('what an answer tells', () => {
  test.each([
    [2025, 2026],
    [2026, 2025],
  ])(
    '[SYN-16] of a record that moved to %i leaves it here, wherever its departure from %i stands',
    async (to, from) => {
      const id = await save('Kata pertama di sini');
      const first = await batch();
      const sent = first.changes[0]!;
      await hear({ ...first, changes: [] }, [], { changes: [recordOf(sent, 1, from)] });
      await device.database.outbox.clear();
      const departure = { ...recordOf(sent, 2, from), body: null, deleted: true, hash: departureHash };
      const moved = recordOf(sent, 2, to);
      const changes = [moved, departure].toSorted((a, b) => (a.channel < b.channel ? -1 : 1));
      await hear({ ...first, changes: [] }, [], { changes });
      expect(await device.database.records.get(id)).toMatchObject({ channel: channelOf(to), deleted: 0, rev: 2 });
    },
  );

  test('[SYN-5] of words that were typed over here and never sent leaves what waits on its base: another device wrote them', async () => {
    const id = await save('Kata yang dilihat');
    const seen = await batch();
    await hear(seen, [applied(seen.changes[0]!, 1)]);
    await save('Kata yang ditimpa', id);
    const [typedOver] = (await batch()).changes;
    await save('Kata terakhir di sini', id);
    const nothing = { ...(await batch()), changes: [] };
    await hear(nothing, [], { changes: [recordOf(typedOver!, 3)] });
    expect(await entryOf(id)).toMatchObject({ state: 'waiting', baseRev: 1, base: { rev: 3 } });
  });

  test('[SYN-5] that it left lets words saved after stand on the revision that was seen here, not on that of its leaving', async () => {
    const id = await save('Kata yang dilihat');
    const seen = await batch();
    await hear(seen, [applied(seen.changes[0]!, 1)]);
    const departure = { ...recordOf(seen.changes[0]!, 2), body: null, deleted: true, hash: departureHash };
    const nothing = { ...(await batch()), changes: [] };
    await hear(nothing, [], { changes: [departure] });
    await save('Kata sesudah berpindah', id);
    const entry = await entryOf(id);
    expect(entry).toMatchObject({ baseRev: 1 });
    expect(entry!.base).not.toHaveProperty('seenRev');
  });

  test('[SYN-8] of the very words that still wait here is their receipt, which was lost: they are not sent again', async () => {
    const [id, other] = [await save('Kata pertama di sini'), await save('Kata yang belum sampai')];
    const first = await batch();
    await hear({ ...first, changes: [] }, [], { changes: [recordOf(first.changes[0]!, 1)] });
    expect(await entryOf(id)).toBeUndefined();
    expect(await device.database.records.get(id)).toMatchObject({ rev: 1, seq: 1, serverHash: first.changes[0]!.hash });
    expect(await entryOf(other)).toMatchObject({ state: 'waiting', baseRev: 0 });
  });

  test('[SYN-2] of words that were sent and then changed here leaves the newer ones waiting', async () => {
    const id = await save('Kata pertama di sini');
    const first = await batch();
    await save('Kata kedua di sini', id);
    await hear({ ...first, changes: [] }, [], { changes: [recordOf(first.changes[0]!, 1)] });
    expect(await entryOf(id)).toMatchObject({ state: 'waiting', base: { rev: 1 } });
    expect(await wordsOf(id)).toBe('Kata kedua di sini');
  });
});
