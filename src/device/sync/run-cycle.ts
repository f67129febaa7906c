import type { Channel } from '../../domain/access/channel.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { instantOf, msOf } from '../../domain/time/instant.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { unfoldReceipts, type Sha256Hex } from '../../protocol/receipts.ts';
import type { SyncAnswer } from '../../protocol/sync-answer.ts';
import type { SyncRequest } from '../../protocol/sync-request.ts';
import { protocolVersion } from '../../protocol/versions.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from '../store/database.ts';
import { emptySyncMemory, readMeta, writeMeta } from '../store/meta.ts';
import { isAnythingWaiting, nextBatch, outboxSummary, type Batch } from '../store/outbox.ts';
import { applyAnswer } from './apply-answer.ts';
import { afterAnswer, afterTooMuch, batchLimit, firstBatchSize, type BatchSize } from './batch-size.ts';
import type { Lock } from './lock.ts';
import type { Send, SendOutcome } from './send.ts';
import { verifyChannels, type Verified } from './verify-channels.ts';

export interface SyncParts {
  readonly database: DeviceDatabase;
  readonly deviceId: Uuid;
  readonly send: Send;
  readonly lock: Lock;
  readonly nowMs: () => number;
  readonly randomHex: (bytes: number) => string;
  readonly sha256: Sha256Hex;
  /** Kept by the caller from cycle to cycle. */
  readonly verified: Verified;
  /** Told when channels were found to differ from the server's and are fetched anew (SYN-18). */
  readonly onDifference?: (channels: readonly Channel[]) => void;
  readonly appVersion: string;
  /** What the browser still lets this device store, null where it does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /** Told which records are on their way right now; an empty set when none is. */
  readonly onSending?: (ids: ReadonlySet<Uuid>) => void;
}

export type CycleOutcome =
  /** Nothing is left to send or to fetch. */
  | { readonly kind: 'done' }
  /** The limit of requests was reached; another cycle goes on. */
  | { readonly kind: 'unfinished' }
  /** SYN-13: the queue waits for the person; nothing was cleared. */
  | { readonly kind: 'held'; readonly why: 'signed-out' | 'too-old' }
  | {
      readonly kind: 'failed';
      readonly why: 'unreachable' | 'too-much' | 'busy' | 'not-ours' | 'server-error';
      readonly retryAfterMs: number;
    };

type Round = { readonly kind: 'progress'; readonly more: boolean } | CycleOutcome;

/** Sends what waits and fetches what is new, request by request, until done, held, failed or `maxRequests`. */
export async function runCycle(parts: SyncParts, { maxRequests }: { maxRequests: number }): Promise<CycleOutcome> {
  let size = firstBatchSize;
  for (let count = 0; count < maxRequests; count++) {
    const startedMs = parts.nowMs();
    const { batch, round } = await parts.lock(() => runRound(parts, size, count === 0));
    const tooMuch = round.kind === 'failed' && round.why === 'too-much';
    if (tooMuch && batch.changes.length > 1) size = afterTooMuch(batch.bytes);
    else if (round.kind !== 'progress') return round;
    else if (round.more) size = afterAnswer(size, parts.nowMs() - startedMs);
    else return finish(parts);
  }
  return { kind: 'unfinished' };
}

async function finish({ database, nowMs }: SyncParts): Promise<CycleOutcome> {
  const memory = (await readMeta(database, 'sync')) ?? emptySyncMemory;
  await writeMeta(database, 'sync', { ...memory, lastSyncAt: instantOf(nowMs()) });
  return { kind: 'done' };
}

async function runRound(parts: SyncParts, size: BatchSize, isFirst: boolean): Promise<{ batch: Batch; round: Round }> {
  const batch = await nextBatch(parts.database, batchLimit(size));
  // SYN-26: counting a long queue costs as much as it is long, so that between first and last batch nothing is said.
  const heartbeat = isFirst || !batch.hasMore ? await heartbeatOf(parts) : {};
  const request = { ...(await requestFor(parts, batch)), ...heartbeat };
  parts.onSending?.(new Set(batch.changes.map((change) => change.id)));
  try {
    const outcome = await parts.send(request);
    if (outcome.kind !== 'answer') return { batch, round: roundWithout(outcome) };
    return { batch, round: await takeAnswer(parts, batch, request, outcome.answer) };
  } finally {
    parts.onSending?.(new Set());
  }
}

async function requestFor(parts: SyncParts, batch: Batch): Promise<SyncRequest> {
  const { database, deviceId, nowMs, randomHex } = parts;
  const [memory, rows] = await Promise.all([readMeta(database, 'sync'), database.channels.toArray()]);
  return {
    protocol: protocolVersion,
    device: deviceId,
    nonce: randomHex(16),
    sentAt: instantOf(nowMs()),
    epoch: memory?.epoch ?? null,
    cursors: Object.fromEntries(rows.map(({ channel, cursor }) => [channel, cursor])),
    changes: [...batch.changes],
    receipts: 'folded',
  };
}

async function heartbeatOf({ database, freeBytes, appVersion }: SyncParts): Promise<Pick<SyncRequest, 'heartbeat'>> {
  const [summary, free] = await Promise.all([outboxSummary(database), freeBytes()]);
  return { heartbeat: { ...summary, freeBytes: free, appVersion } };
}

/** SYN-8: an answer counts only under the nonce of its own request, and receipts only when their proof holds. */
async function takeAnswer(parts: SyncParts, batch: Batch, request: SyncRequest, answer: SyncAnswer): Promise<Round> {
  if (answer.nonce !== request.nonce) return failed('not-ours');
  const results = await fullResults(parts, request, answer);
  if (results === null) return failed('not-ours');
  const clockOffsetMs = offsetMs(request.sentAt, answer.serverTime, parts.nowMs());
  const applied = await applyAnswer(parts.database, { request, batch, results, answer, clockOffsetMs });
  if (applied.overtaken) return { kind: 'progress', more: true };
  if (batch.changes.length > 0 && applied.answered === 0) return failed('server-error');
  if (answer.more || batch.hasMore || (await isAnythingWaiting(parts.database)))
    return { kind: 'progress', more: true };
  const different = await verifyChannels(parts.database, answer.channels, parts);
  if (different.length > 0) parts.onDifference?.(different);
  return { kind: 'progress', more: different.length > 0 };
}

async function fullResults(
  { sha256 }: SyncParts,
  { changes, nonce }: SyncRequest,
  answer: SyncAnswer,
): Promise<ChangeResult[] | null> {
  if (answer.receipts === undefined) return answer.results;
  const accepted = await unfoldReceipts(changes, answer.receipts, nonce, sha256);
  return accepted === null ? null : [...accepted, ...answer.results];
}

/** SYN-14: the device's clock minus the server's, taken in the middle of the journey. */
function offsetMs(sentAt: Instant, serverTime: Instant, nowMs: number): number {
  return Math.round((msOf(sentAt) + nowMs) / 2 - msOf(serverTime));
}

function roundWithout(outcome: Exclude<SendOutcome, { kind: 'answer' }>): Round {
  if (outcome.kind === 'signed-out' || outcome.kind === 'too-old') return { kind: 'held', why: outcome.kind };
  return failed(outcome.kind, outcome.kind === 'busy' ? outcome.retryAfterMs : 0);
}

function failed(why: Extract<CycleOutcome, { kind: 'failed' }>['why'], retryAfterMs = 0): Round {
  return { kind: 'failed', why, retryAfterMs };
}
