import { beforeEach, describe, expect, test } from 'vitest';
import { outboxSummary } from '../../../src/device/store/outbox.ts';
import type { Send } from '../../../src/device/sync/send.ts';
import { verifyChannels } from '../../../src/device/sync/verify-channels.ts';
import { foldReceipts } from '../../../src/protocol/receipts.ts';
import type { SyncAnswer } from '../../../src/protocol/sync-answer.ts';
import type { SyncRequest } from '../../../src/protocol/sync-request.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';
import { anActivity, ids } from '../../support/small-district.ts';

let device: TestDevice;

beforeEach(() => {
  device = officersDevice();
});

const channel = `person/${ids.officer}/2026`;

/** An answer that takes everything, with what the test wants to be different. */
function answerTo(request: SyncRequest, different: Partial<SyncAnswer> = {}): SyncAnswer {
  return {
    protocol: 1,
    nonce: request.nonce,
    epoch: 'first',
    serverTime: request.sentAt,
    results: request.changes.map(({ id, hash }, index) => ({
      outcome: 'applied',
      id,
      hash,
      rev: 1,
      seq: index + 1,
      channel,
    })) as never,
    channels: [{ channel, seq: 9, count: 1, digest: '0'.repeat(32) }] as never,
    changes: [],
    more: false,
    ...different,
  };
}

const answering =
  (different: (request: SyncRequest) => Partial<SyncAnswer>): Send =>
  async (request) => ({ kind: 'answer', answer: answerTo(request, different(request)) });

async function waiting(): Promise<number> {
  return (await outboxSummary(device.database)).waiting;
}

describe('[SYN-8] nothing but the own result of the server marks a record as sent', () => {
  test.each<[string, Send]>([
    ['an answer under another nonce', answering(() => ({ nonce: 'another one' }))],
    [
      'a result for another hash',
      answering((request) => ({ results: [{ ...answerTo(request).results[0]!, hash: 'f'.repeat(64) }] })),
    ],
    [
      'a result for another record',
      answering((request) => ({ results: [{ ...answerTo(request).results[0]!, id: ids.plan }] as never })),
    ],
    ['no results at all', answering(() => ({ results: [] }))],
    ["a captive portal's page", async () => ({ kind: 'not-ours', as: 'page', retryAfterMs: 0 })],
    [
      'folded receipts whose proof does not hold',
      async (request) => {
        const { receipts } = await foldReceipts(answerTo(request).results, 'another nonce', sha256);
        return { kind: 'answer', answer: answerTo(request, { results: [], receipts }) };
      },
    ],
  ])('%s', async (_name, send) => {
    await device.save(anActivity());
    expect(await device.sync(send)).toMatchObject({ kind: 'failed' });
    expect(await waiting()).toBe(1);
  });

  test('folded receipts whose proof holds', async () => {
    await device.save(anActivity());
    const send: Send = async (request) => {
      const { receipts, rest } = await foldReceipts(answerTo(request).results, request.nonce, sha256);
      return { kind: 'answer', answer: answerTo(request, { results: rest, receipts }) };
    };
    expect(await device.sync(send)).toEqual({ kind: 'done' });
    expect(await waiting()).toBe(0);
  });
});

test('[SYN-9] what was too much is sent again in halves', async () => {
  for (let i = 0; i < 12; i++) await device.save(anActivity());
  const sizes: number[] = [];
  const send: Send = async (request) => {
    sizes.push(request.changes.length);
    return request.changes.length > 4 ? { kind: 'too-much' } : { kind: 'answer', answer: answerTo(request) };
  };
  expect(await device.sync(send)).toEqual({ kind: 'done' });
  expect(sizes.slice(0, 3)).toEqual([12, 6, 3]);
  expect(sizes.slice(2).every((size) => size <= 6)).toBe(true);
  expect(await waiting()).toBe(0);
});

test('[SYN-9] one change that is too much alone ends the cycle and stays', async () => {
  await device.save(anActivity());
  const send: Send = async (request) =>
    request.changes.length > 0 ? { kind: 'too-much' } : { kind: 'answer', answer: answerTo(request) };
  expect(await device.sync(send)).toMatchObject({ kind: 'failed', why: 'too-much' });
  expect(await waiting()).toBe(1);
});

test('[SYN-16] a crash while an answer is taken in leaves the queue and the cursors as they were', async () => {
  const id = await device.save(anActivity());
  const crash = () => {
    throw new Error('killed');
  };
  device.database.channels.hook('creating', crash);
  await expect(device.sync(answering(() => ({})))).rejects.toThrow();
  device.database.channels.hook('creating').unsubscribe(crash);
  expect(await waiting()).toBe(1);
  expect(await device.database.channels.count()).toBe(0);
  expect((await device.database.records.get(id))?.rev).toBe(0);
});

test('[SYN-13] an app that is too old holds the queue and keeps everything', async () => {
  await device.save(anActivity());
  expect(await device.sync(async () => ({ kind: 'too-old' }))).toEqual({ kind: 'held', why: 'too-old' });
  expect(await waiting()).toBe(1);
});

test('[SYN-12] a bounded cycle says that work remains', async () => {
  const endless = answering(() => ({ more: true }));
  expect(await device.sync(endless)).toEqual({ kind: 'unfinished' });
});

test('[SYN-14] the offset is taken in the middle of the journey', async () => {
  const send: Send = async (request) => {
    device.clock.ms += 4_000;
    const serverTime = new Date(Date.parse(request.sentAt) + 2_000 - 60_000).toISOString() as never;
    return { kind: 'answer', answer: answerTo(request, { serverTime }) };
  };
  await device.sync(send);
  expect((await device.database.meta.get('sync'))?.value).toMatchObject({ clockOffsetMs: 60_000 });
});

test('[SYN-26] a long queue is counted with its first and its last batch only', async () => {
  for (let i = 0; i < 12; i++) await device.save(anActivity());
  const said: (number | undefined)[] = [];
  const send: Send = async (request) => {
    said.push(request.heartbeat?.waiting);
    return request.changes.length > 4 ? { kind: 'too-much' } : { kind: 'answer', answer: answerTo(request) };
  };
  await device.sync(send);
  expect(said[0]).toBe(12);
  expect(said[1]).toBeUndefined();
  expect(said.at(-1)).toBe(0);
});

test('[SYN-18] a channel that took long to look at rests before it is looked at again', async () => {
  let looks = 0;
  const { records } = device.database;
  const seen: { seq: number; restsUntilMs: number }[] = [];
  for (const seq of [1, 2, 3]) {
    const states = [{ channel, seq, count: 0, digest: '0'.repeat(32) }] as never;
    // Each look takes a second by this clock.
    const nowMs = () => 10_000 + 1_000 * looks++;
    await verifyChannels(device.database, states, { verified: device.verified, nowMs });
    seen.push(device.verified.get(channel as never)!);
  }
  expect(await records.count()).toBe(0);
  expect(seen.map(({ seq }) => seq)).toEqual([1, 1, 1]);
});
