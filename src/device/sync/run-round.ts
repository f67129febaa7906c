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
import { readMeta } from '../store/meta.ts';
import {
  isAnythingWaiting,
  nextBatch,
  outboxSummary,
  stillWaiting,
  type Batch,
  type Selection,
} from '../store/outbox.ts';
import { applyAnswer } from './apply-answer.ts';
import type { LinkMemory } from './link-memory.ts';
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
  /** Kept by the caller from cycle to cycle, as `link` is. */
  readonly verified: Verified;
  readonly link: LinkMemory;
  /** Whether the server's health can be asked, when nothing else comes through; without it nobody's Wi-Fi is blamed. */
  readonly isServerThere?: () => Promise<boolean>;
  /** Told when channels were found to differ from the server's and are fetched anew (SYN-18). */
  readonly onDifference?: (channels: readonly Channel[]) => void;
  readonly appVersion: string;
  /** What the browser still lets this device store, null where it does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /** Told which records are on their way right now; an empty set when none is. */
  readonly onSending?: (ids: ReadonlySet<Uuid>) => void;
}

/** What one request is for: to ask whether anything passes, to send what waits, or to send one change alone. */
export type Aim = 'ask' | 'rest' | { readonly alone: Uuid };

export type Rejected = Exclude<SendOutcome, { kind: 'answer' }>;

export interface Progress {
  readonly kind: 'progress';
  /** `suspects`: nothing but what has failed alone before. */
  readonly next: 'more' | 'suspects' | 'nothing';
  /** Something was taken by the server, or news of it were. */
  readonly isUseful: boolean;
}

export interface Round {
  readonly batch: Batch;
  readonly result: Progress | Rejected;
}

/** Sends one request and takes its answer in. */
export async function runRound(parts: SyncParts, aim: Aim, isFirst: boolean): Promise<Round> {
  const batch = await batchFor(parts, aim);
  // SYN-26: counting a long queue costs as much as it is long, so that between first and last batch nothing is said.
  const heartbeat = isFirst || !batch.hasMore ? await heartbeatOf(parts) : {};
  const request = { ...(await requestFor(parts, batch)), ...heartbeat };
  parts.onSending?.(new Set(batch.changes.map((change) => change.id)));
  try {
    const outcome = await parts.send(request, parts.link.answerWithinMs);
    if (outcome.kind !== 'answer') return { batch, result: outcome };
    return { batch, result: await takeAnswer(parts, { batch, request, answer: outcome.answer }) };
  } finally {
    parts.onSending?.(new Set());
  }
}

async function batchFor({ database, link }: SyncParts, aim: Aim): Promise<Batch> {
  if (aim === 'ask') return { changes: [], bytes: 0, hasMore: false };
  const selection: Selection = aim === 'rest' ? { without: link.suspects.ids } : aim;
  return nextBatch(database, link.limit, selection);
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

interface Answered {
  readonly batch: Batch;
  readonly request: SyncRequest;
  readonly answer: SyncAnswer;
}

/** SYN-8: an answer counts only under the nonce of its own request, and receipts only when their proof holds. */
async function takeAnswer(parts: SyncParts, { batch, request, answer }: Answered): Promise<Round['result']> {
  if (answer.nonce !== request.nonce) return notOurs;
  const results = await fullResults(parts, request, answer);
  if (results === null) return notOurs;
  const clockOffsetMs = offsetMs(request.sentAt, answer.serverTime, parts.nowMs());
  const applied = await applyAnswer(parts.database, { request, batch, results, answer, clockOffsetMs });
  const isUseful = applied.answered > 0 || answer.changes.length > 0;
  const progress = (next: Progress['next']): Progress => ({ kind: 'progress', next, isUseful });
  if (applied.overtaken) return progress('more');
  if (batch.changes.length > 0 && applied.answered === 0) return { kind: 'server-error' };
  const suspects = parts.link.suspects.ids;
  if (answer.more || batch.hasMore || (await isAnythingWaiting(parts.database, suspects))) return progress('more');
  const different = await verifyChannels(parts.database, answer.channels, parts);
  if (different.length > 0) parts.onDifference?.(different);
  if (different.length > 0) return progress('more');
  return progress((await stillWaiting(parts.database, suspects)).size > 0 ? 'suspects' : 'nothing');
}

/** An answer under our form that is not the one to this request: somebody keeps or changes answers. */
const notOurs: Rejected = { kind: 'not-ours', as: 'page', retryAfterMs: 0 };

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
