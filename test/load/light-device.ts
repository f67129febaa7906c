import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { activity } from '../../src/domain/activity/activity.ts';
import type { Activity } from '../../src/domain/activity/activity-body.ts';
import type { Channel } from '../../src/domain/access/channel.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { eventOf, transition } from '../../src/device/sync/sync-table.ts';
import type { CycleOutcome } from '../../src/device/sync/run-cycle.ts';
import type { SendOutcome } from '../../src/device/sync/send.ts';
import { canonicalContent } from '../../src/protocol/content-hash.ts';
import { isAccepted, unfoldReceipts } from '../../src/protocol/receipts.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import type { PushedChange, SyncRequest } from '../../src/protocol/sync-request.ts';
import { sendOverHttp } from '../../src/transport/send-over-http.ts';
import { createUuidV7 } from '../../src/std/uuid.ts';
import { anActivity } from '../support/small-district.ts';
import type { Tally } from './tally.ts';
import type { SleepingDevice } from './prepare-load.ts';

const digestModulus = 1n << 128n;
const wibMs = 7 * 3_600_000;
const engineTimeoutMs = 30_000;
const newId = createUuidV7({ nowMs: Date.now, randomBytes: (length) => randomBytes(length) });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * A device without a database: its changes lie in memory. What goes over the wire, what counts as a receipt, when it
 * tries again and how it proves that it holds the same are the engine's own code and rules.
 */
export class LightDevice {
  readonly #own: SleepingDevice;
  readonly #tally: Tally;
  readonly #send: ReturnType<typeof sendOverHttp>;
  #epoch: string;
  #cursors: Record<string, number>;
  #waiting: PushedChange[];
  #sent: PushedChange[] = [];

  constructor(
    own: SleepingDevice,
    { epoch, origin, changes }: { epoch: string; origin: string; changes: number },
    tally: Tally,
  ) {
    this.#own = own;
    this.#tally = tally;
    this.#epoch = epoch;
    this.#cursors = { ...own.cursors };
    this.#waiting = Array.from({ length: changes }, (_, n) => aChange(n));
    this.#send = sendOverHttp({
      fetch: tally.fetch,
      origin,
      headers: { cookie: own.cookie },
      timeoutMs: engineTimeoutMs,
    });
  }

  /** Syncs as the engine's loop does until nothing is left to send or to fetch. */
  async wake(): Promise<void> {
    const wokeMs = performance.now();
    for (let failures = 0; ;) {
      const round = await this.#round();
      if (round === 'done') break;
      if (round === 'more') {
        failures = 0;
        continue;
      }
      const { state, delayMs } = transition({ place: 'syncing', failures }, eventOf(round), Math.random());
      failures = state.failures;
      await pause(delayMs ?? 0);
    }
    this.#tally.drained(performance.now() - wokeMs);
  }

  async #round(): Promise<'more' | 'done' | CycleOutcome> {
    const request = this.#request();
    const outcome = await this.#send(request);
    this.#tally.outcome(outcome.kind);
    if (outcome.kind !== 'answer') return failureOf(outcome);
    const { answer } = outcome;
    if (answer.nonce !== request.nonce || !(await this.#settle(request, answer))) {
      this.#tally.outcome('not-ours');
      return { kind: 'failed', why: 'not-ours', retryAfterMs: 0 };
    }
    this.#epoch = answer.epoch;
    this.#cursors = Object.fromEntries(answer.channels.map(({ channel, seq }) => [channel, seq]));
    if (answer.more || this.#waiting.length > 0) return 'more';
    this.#verify(answer);
    return 'done';
  }

  #request(): SyncRequest {
    const heartbeat = {
      waiting: this.#waiting.length,
      needsRepair: 0,
      oldestQueuedAt: null,
      freeBytes: 1e9,
      appVersion: '0.0.0-load',
    };
    return {
      protocol: 1,
      device: this.#own.deviceId,
      nonce: randomBytes(16).toString('hex'),
      sentAt: instantOf(Date.now()),
      epoch: this.#epoch,
      cursors: this.#cursors,
      changes: this.#waiting,
      receipts: 'folded',
      heartbeat,
    };
  }

  async #settle({ changes, nonce }: SyncRequest, answer: SyncAnswer): Promise<boolean> {
    if (changes.length === 0) return true;
    const accepted = answer.receipts && (await unfoldReceipts(changes, answer.receipts, nonce, sha256));
    if (!accepted) return false;
    for (const result of answer.results) if (!isAccepted(result)) this.#tally.outcome('refused');
    const settled = new Set(accepted.map(({ id }) => id));
    this.#sent.push(...changes.filter(({ id }) => settled.has(id)));
    this.#waiting = this.#waiting.filter(({ id }) => !settled.has(id));
    return settled.size > 0;
  }

  /** SYN-18: what the server says it holds of this person is what was sent. */
  #verify({ channels }: SyncAnswer): void {
    const own = channels.filter(({ channel }: { channel: Channel }) =>
      channel.startsWith(`person/${this.#own.personId}/`),
    );
    const count = own.reduce((sum, state) => sum + state.count, 0);
    const digest = own.reduce((sum, state) => sum + BigInt(`0x${state.digest}`), 0n) % digestModulus;
    const sent = this.#sent.reduce((sum, { hash }) => sum + BigInt(`0x${hash}`), 0n) % digestModulus;
    if (count !== this.#sent.length || digest !== sent) this.#tally.outcome('different');
    this.#tally.acknowledged(count, sent);
  }
}

function aChange(n: number): PushedChange {
  const nowMs = Date.now();
  const date = new Date(nowMs + wibMs).toISOString().slice(0, 10) as Activity['date'];
  const body = anActivity({
    date,
    rhkId: null,
    category: 'non-tusi',
    description: `Melayani permohonan warga nomor ${n} di loket`,
  });
  const content = { kind: activity.name, version: activity.version, body };
  return { ...content, id: newId(), baseRev: 0, capturedAt: instantOf(nowMs), hash: sha256(canonicalContent(content)) };
}

function failureOf(outcome: Exclude<SendOutcome, { kind: 'answer' }>): CycleOutcome {
  if (outcome.kind === 'signed-out' || outcome.kind === 'too-old') return { kind: 'held', why: outcome.kind };
  return { kind: 'failed', why: outcome.kind, retryAfterMs: 'retryAfterMs' in outcome ? outcome.retryAfterMs : 0 };
}
