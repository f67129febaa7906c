import { beforeEach, describe, expect, test } from 'vitest';
import { entriesToRepair, outboxSummary } from '../../../src/device/store/outbox.ts';
import { resendChange } from '../../../src/device/store/resend-change.ts';
import type { CycleOutcome } from '../../../src/device/sync/run-cycle.ts';
import type { Send, SendOutcome } from '../../../src/device/sync/send.ts';
import type { SyncRequest } from '../../../src/protocol/sync-request.ts';
import { anActivity, ids } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';

const channel = `person/${ids.officer}/2026`;
const poison = 'Menulis panduan DROP TABLE untuk pelatihan';

let device: TestDevice;
/** What was sent, request by request: how many changes. */
let sent: number[];

beforeEach(() => {
  device = officersDevice();
  sent = [];
});

const refusal: SendOutcome = { kind: 'not-ours', as: 'refusal', retryAfterMs: 0 };
const serverError: SendOutcome = { kind: 'server-error' };

/** A server that takes everything, behind something that gives another answer where `stops` says so. */
function behind(stops: (request: SyncRequest) => SendOutcome | null): Send {
  return async (request) => {
    sent.push(request.changes.length);
    const stopped = stops(request);
    if (stopped !== null) return stopped;
    const results = request.changes.map(({ id, hash }, seq) => ({
      outcome: 'applied',
      id,
      hash,
      rev: 1,
      seq,
      channel,
    }));
    const rest = { epoch: 'first', serverTime: request.sentAt, changes: [], more: false };
    const channels = [{ channel, seq: 9, count: 0, digest: '0'.repeat(32) }];
    return { kind: 'answer', answer: { protocol: 1, nonce: request.nonce, ...rest, results, channels } as never };
  };
}

const holds = (request: SyncRequest) => JSON.stringify(request.changes).includes('DROP TABLE');
const byContent = (outcome: SendOutcome) => behind((request) => (holds(request) ? outcome : null));

async function saveSome(descriptions: readonly string[]) {
  const saved = [];
  for (const description of descriptions) saved.push(await device.save(anActivity({ description })));
  return saved;
}

const good = (n: number) => Array.from({ length: n }, (_, at) => `Kegiatan yang dapat lewat nomor ${at}`);

/** As the loop does, without its waits. */
async function cycles(send: Send, most: number): Promise<CycleOutcome> {
  let outcome: CycleOutcome = { kind: 'unfinished' };
  for (let n = 0; n < most && outcome.kind !== 'done'; n++) outcome = await device.sync(send);
  return outcome;
}

const waiting = async () => (await outboxSummary(device.database)).waiting;
const repairs = async () => (await entriesToRepair(device.database)).map(({ id, refusal: why }) => [id, why?.code]);

describe('[SYN-9] a batch that fails where others pass is bisected until the poison stands alone', () => {
  test.each([
    ['403 by content', refusal, 'stopped-on-the-way', 4],
    ['a page with 200 by content', { kind: 'not-ours', as: 'page', retryAfterMs: 0 } as const, 'stopped-on-the-way', 4],
    ['500 of our server for one record', serverError, 'server-stumbles', 4],
    ['413 for one record', { kind: 'too-much' } as const, 'too-large-for-the-way', 4],
    ['a connection reset by content', { kind: 'unreachable' } as const, 'stopped-on-the-way', 40],
  ])('%s: the good ones go on, also those saved after it', async (_name, outcome, code, most) => {
    const before = await saveSome(good(60));
    const [bad] = await saveSome([poison]);
    const after = await saveSome(good(40));
    expect(await cycles(byContent(outcome), most)).toEqual({ kind: 'done' });
    expect(await repairs()).toEqual([[bad, code]]);
    const rows = await device.database.records.bulkGet([...before, ...after]);
    expect(rows.every((row) => row?.rev === 1)).toBe(true);
    expect(sent.length).toBeLessThan(80);
  });

  test('several poisons among the first, one after the other', async () => {
    const bad = await saveSome(Array.from({ length: 7 }, () => poison));
    await saveSome(good(5));
    expect(await cycles(byContent(refusal), 12)).toEqual({ kind: 'done' });
    expect(new Set((await repairs()).map(([id]) => id))).toEqual(new Set(bad));
  });

  test('a poison that is alone on the device is told apart by an empty request', async () => {
    const [bad] = await saveSome([poison]);
    expect(await device.sync(byContent(refusal))).toMatchObject({ kind: 'failed', why: 'blocked' });
    expect(await waiting()).toBe(1);
    expect(await cycles(byContent(refusal), 5)).toEqual({ kind: 'done' });
    expect(await repairs()).toEqual([[bad, 'stopped-on-the-way']]);
  });
});

describe('[SYN-7] what was set aside', () => {
  beforeEach(async () => {
    await saveSome([poison, ...good(3)]);
    await cycles(byContent(refusal), 6);
  });

  test('is not sent again by itself', async () => {
    sent = [];
    await cycles(byContent(refusal), 3);
    expect(sent.every((changes) => changes === 0)).toBe(true);
  });

  test('goes when its words are changed', async () => {
    const [[id]] = (await repairs()) as [[never, string]];
    await device.save(anActivity({ description: 'Menulis panduan untuk pelatihan' }), id);
    expect(await cycles(byContent(refusal), 2)).toEqual({ kind: 'done' });
    expect(await repairs()).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  test('goes when it is asked for, from another network', async () => {
    const [[id]] = (await repairs()) as [[never, string]];
    expect(await resendChange(device.database, id)).toBe(true);
    expect(
      await cycles(
        behind(() => null),
        1,
      ),
    ).toEqual({ kind: 'done' });
    expect(await repairs()).toEqual([]);
  });
});

describe('[SYN-9] where everything fails, no record is to blame', () => {
  test.each([
    ['a login page', { kind: 'not-ours', as: 'page', retryAfterMs: 0 } as const],
    ['maintenance', { kind: 'not-ours', as: 'outage', retryAfterMs: 3_600_000 } as const],
    ['a server that fails', serverError],
    ['no link at all', { kind: 'unreachable' } as const],
  ])('%s', async (_name, outcome) => {
    await saveSome(good(20));
    await cycles(
      behind(() => outcome),
      30,
    );
    expect(await waiting()).toBe(20);
    expect(await repairs()).toEqual([]);
    // After a few tries only an empty request asks.
    expect(sent.slice(4).every((changes) => changes === 0)).toBe(true);
  });

  test('a server that takes nothing of anybody, while it answers empty requests', async () => {
    await saveSome(good(20));
    await cycles(
      behind(({ changes }) => (changes.length > 0 ? serverError : null)),
      60,
    );
    expect(await repairs()).toEqual([]);
    expect(await waiting()).toBe(20);
    // And when it is well again, all go.
    expect(
      await cycles(
        behind(() => null),
        2,
      ),
    ).toEqual({ kind: 'done' });
    expect(await waiting()).toBe(0);
  });

  test('a gateway that fails every third time at random sets nothing aside', async () => {
    await saveSome(good(300));
    let n = 0;
    const outage: SendOutcome = { kind: 'not-ours', as: 'outage', retryAfterMs: 0 };
    expect(
      await cycles(
        behind(() => (n++ % 3 === 0 ? outage : null)),
        60,
      ),
    ).toEqual({ kind: 'done' });
    expect(await repairs()).toEqual([]);
  });
});

describe('a Wi-Fi that wants a login is blamed only where everything meets its page', () => {
  const page: SendOutcome = { kind: 'not-ours', as: 'page', retryAfterMs: 0 };
  test.each([
    ['a page for everything, health too', page, false, 'not-ours'],
    ['a page, while the server says that it is well', page, true, 'blocked'],
    ['403 for everything', refusal, false, 'blocked'],
    ['a gateway’s 503', { kind: 'not-ours', as: 'outage', retryAfterMs: 0 } as const, false, 'server-error'],
  ])('%s', async (_name, outcome, health, why) => {
    await saveSome(good(1));
    expect(
      await device.sync(
        behind(() => outcome),
        { isServerThere: async () => health },
      ),
    ).toMatchObject({ why });
  });
});

test('[SYN-9] after a batch was cut, half goes; after silence nothing but a question', async () => {
  await saveSome(good(400));
  const gone: Send = behind(() => ({ kind: 'unreachable' }));
  await cycles(gone, 6);
  expect(sent[1]).toBeLessThan(sent[0]!);
  expect(sent.slice(3)).toEqual([0, 0, 0]);
});

test('[SYN-9] an answer is waited for as long as answers take, and twice as long after one that did not come', async () => {
  const limits: (number | undefined)[] = [];
  const quick = behind(() => null);
  const send: Send = async (request, answerWithinMs) => {
    limits.push(answerWithinMs);
    device.clock.ms += 2_000;
    return limits.length === 2 || limits.length === 3 ? { kind: 'eaten' } : quick(request);
  };
  for (let n = 0; n < 5; n++) await device.sync(send);
  expect(limits).toEqual([20_000, 8_000, 16_000, 30_000, 8_000]);
});
