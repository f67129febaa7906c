import { instantOf } from '../../domain/time/instant.ts';
import type { DeviceDatabase, UploadRow } from '../store/database.ts';
import { readFile } from '../store/files.ts';
import { isAnythingWaiting } from '../store/outbox.ts';
import { nextUpload } from '../store/uploads.ts';
import type { Lock } from '../sync/lock.ts';
import type { CycleOutcome } from '../sync/run-cycle.ts';
import { afterBreak, afterChunk, firstChunk, smallestChunkBytes, type ChunkSize } from './chunk-size.ts';
import type { Transfer, TransferOutcome } from './transfer.ts';

export interface UploadParts {
  readonly database: DeviceDatabase;
  readonly transfer: Transfer;
  /** Held for one step at a time, so that page and service worker take turns. */
  readonly lock: Lock;
  readonly nowMs: () => number;
  /** SHA-256 of bytes, as hex digits. */
  readonly hashOf: (bytes: ArrayBuffer) => Promise<string>;
  /** Whether the person lets files go now, over the link there is. */
  readonly mayGo: () => Promise<boolean>;
  readonly pace: UploadPace;
  /** A file has arrived whole. */
  readonly onSent?: () => void;
}

/** What one context remembers from step to step; a fresh one asks the server where each file stands. */
export class UploadPace {
  chunk: ChunkSize = firstChunk;
  /** Where this context itself saw each upload stand. */
  readonly seen = new Map<string, number>();
  /** How often the server could not take each upload: the others go before it. */
  readonly failures = new Map<string, number>();
}

type Step = { readonly kind: 'progress' } | CycleOutcome;

const progress: Step = { kind: 'progress' };
/** For a file whose record the server does not hold after all. */
const laterMs = 600_000;
const mostDamaged = 3;
/** So often a file fails before the network is named as the reason. */
const triesBeforeBlame = 3;
const blame = { 'too-much': 'network-limit', 'not-ours': 'network-blocks', 'server-error': 'server-error' } as const;

/**
 * SYN-21: sends the files that wait, one at a time and step by step, until done, held, failed or `maxSteps`. SYN-3: text
 * goes first, also text that is saved meanwhile.
 */
export async function runUploads(parts: UploadParts, { maxSteps }: { maxSteps: number }): Promise<CycleOutcome> {
  for (let count = 0; count < maxSteps; count++) {
    const step = await parts.lock(() => runStep(parts));
    if (step.kind !== 'progress') return step;
  }
  return { kind: 'unfinished' };
}

async function runStep(parts: UploadParts): Promise<Step> {
  const { database, nowMs } = parts;
  if ((await isAnythingWaiting(database)) || !(await parts.mayGo())) return { kind: 'done' };
  const row = await nextUpload(database, nowMs(), parts.pace.failures);
  if (row === undefined) return { kind: 'done' };
  const content = await readFile(database, row.sha256);
  if (content === undefined) return refuse(parts, row, 'evidence-missing');
  if (row.url === null) return begin(parts, row, content);
  if (parts.pace.seen.get(row.id) !== row.offset) return take(parts, row, await parts.transfer.ask(row.url));
  const bytes = content.slice(row.offset, row.offset + parts.pace.chunk.bytes);
  const startedMs = nowMs();
  const outcome = await parts.transfer.append(row.url, row.offset, bytes);
  if (outcome.kind === 'at') parts.pace.chunk = afterChunk(parts.pace.chunk, nowMs() - startedMs);
  else if (outcome.kind === 'unreachable' || outcome.kind === 'too-much')
    parts.pace.chunk = afterBreak(parts.pace.chunk);
  if (outcome.kind === 'too-much' && bytes.byteLength > smallestChunkBytes) return progress;
  return take(parts, row, outcome);
}

/** A file that has changed on this device since it was picked is not sent as if it were the one. */
async function begin(parts: UploadParts, row: UploadRow, content: ArrayBuffer): Promise<Step> {
  if ((await parts.hashOf(content)) !== row.sha256) return refuse(parts, row, 'evidence-damaged');
  return take(parts, row, await parts.transfer.begin(row));
}

async function take(parts: UploadParts, row: UploadRow, outcome: TransferOutcome): Promise<Step> {
  const { seen } = parts.pace;
  if (outcome.kind !== 'at') seen.delete(row.id);
  switch (outcome.kind) {
    case 'begun':
      seen.set(row.id, 0);
      // There is room again, for the others too.
      await parts.database.uploads.where('state').equals('waiting').modify({ fault: null });
      return note(parts, row, { url: outcome.url, offset: 0 });
    case 'at':
      // SYN-21: only the hash of what the server has flushed and read again ends it.
      if (outcome.stored === row.sha256) return sent(parts, row);
      seen.set(row.id, outcome.offset);
      return note(parts, row, { offset: outcome.offset, fault: null });
    case 'elsewhere':
      return progress;
    case 'gone':
      return note(parts, row, { url: null, offset: 0 });
    case 'refused':
      return takeRefusal(parts, row, outcome.code);
    case 'signed-out':
      return { kind: 'held', why: 'signed-out' };
    case 'unreachable':
      return { kind: 'failed', why: 'unreachable', retryAfterMs: 0 };
    case 'busy':
      return afterFailure(parts, row, { why: 'busy', retryAfterMs: outcome.retryAfterMs, code: outcome.code });
    default: {
      const known = (parts.pace.failures.get(row.id) ?? 0) + 1 >= triesBeforeBlame;
      const code = known ? blame[outcome.kind] : row.fault;
      const why = outcome.kind === 'too-much' ? 'not-ours' : outcome.kind;
      return afterFailure(parts, row, { why, retryAfterMs: 0, code });
    }
  }
}

/** SYN-7: what the server cannot take holds up no other file; why it waits can be read. */
async function afterFailure(
  parts: UploadParts,
  row: UploadRow,
  failure: { why: 'busy' | 'server-error' | 'not-ours'; retryAfterMs: number; code: string | null },
): Promise<Step> {
  const { failures } = parts.pace;
  failures.set(row.id, (failures.get(row.id) ?? 0) + 1);
  await note(parts, row, { fault: failure.code });
  return { kind: 'failed', why: failure.why, retryAfterMs: failure.retryAfterMs };
}

function takeRefusal(parts: UploadParts, row: UploadRow, code: string): Promise<Step> {
  if (code === 'evidence-already-here') return sent(parts, row);
  if (code === 'evidence-unknown') return note(parts, row, { notBeforeMs: parts.nowMs() + laterMs });
  if (code === 'evidence-hash-mismatch' && row.damaged < mostDamaged) {
    return note(parts, row, { url: null, offset: 0, damaged: row.damaged + 1 });
  }
  return refuse(parts, row, code);
}

async function sent(parts: UploadParts, row: UploadRow): Promise<Step> {
  parts.pace.seen.delete(row.id);
  await note(parts, row, { state: 'sent', offset: row.bytes, sentAt: instantOf(parts.nowMs()), fault: null });
  parts.onSent?.();
  return progress;
}

function refuse(parts: UploadParts, row: UploadRow, fault: string): Promise<Step> {
  return note(parts, row, { state: 'refused', fault });
}

async function note({ database }: UploadParts, { id }: UploadRow, change: Partial<UploadRow>): Promise<Step> {
  await database.uploads.update(id, change);
  return progress;
}
