import { maxChangesPerPush, maxPushBytes } from '../../protocol/versions.ts';
import type { BatchLimit } from '../store/outbox.ts';

/** SYN-9: how much goes together, in bytes after compression; 32 kB at the start. */
export interface BatchSize {
  readonly bytes: number;
}

/** Activities shrink to a fifth; other text shrinks less, and the size then settles by itself. */
const compression = 5;
const quickMs = 3_000;
/** Below it a broken link gains nothing: the way there and back costs more than the bytes. */
const smallestAfterCut = 4_000;

export const firstBatchSize: BatchSize = { bytes: 32_000 };

/** The limit of the next batch; a single change always passes it. */
export function batchLimit({ bytes }: BatchSize): BatchLimit {
  return { changes: maxChangesPerPush, bytes: bytes * compression };
}

/** Grows by half after a quick answer. */
export function afterAnswer(size: BatchSize, tookMs: number): BatchSize {
  return tookMs > quickMs ? size : { bytes: Math.min(maxPushBytes / compression / 2, size.bytes * 1.5) };
}

/** Half of what was just too much or took too long. */
export function afterTooMuch(batchBytes: number): BatchSize {
  return { bytes: batchBytes / compression / 2 };
}

/** Half of what a cut has met; that something small was cut says nothing of its size. */
export function afterCut(size: BatchSize, batchBytes: number): BatchSize {
  const sent = Math.min(size.bytes, batchBytes / compression);
  return sent <= smallestAfterCut ? size : { bytes: Math.max(smallestAfterCut, sent / 2) };
}
