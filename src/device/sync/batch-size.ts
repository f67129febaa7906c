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
/** So many breaks in a row, with nothing carried between them, may be the changes' doing. */
const breaksBySize = 3;

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
  return { bytes: inTransit(batchBytes) / 2 };
}

export interface Break {
  /** Of the batch that it has met. */
  readonly batchBytes: number;
  /** Breaks in a row, with no changes carried between them, this one among them. */
  readonly inARow: number;
  /** Whether it is known what suits the link. */
  readonly isKnown: boolean;
  /** An empty request had passed just before each. */
  readonly asked: boolean;
}

/**
 * What goes after a break: what suits such a link, or half where that is not known yet or has not helped. Where an empty
 * request passes and these changes never do, they are halved to the last.
 */
export function afterBreak(size: BatchSize, { batchBytes, inARow, isKnown, asked }: Break): BatchSize {
  const sent = Math.min(size.bytes, inTransit(batchBytes));
  if (inARow < breaksBySize && isKnown) return size;
  if (asked && inARow >= breaksBySize) return { bytes: sent / 2 };
  return sent <= smallestAfterCut ? size : { bytes: Math.max(smallestAfterCut, sent / 2) };
}

/** What so many bytes of bodies are on the way. */
export function inTransit(bytes: number): number {
  return bytes / compression;
}

/** Not more than suits the link, nor less than is worth the way. */
export function within({ bytes }: BatchSize, bestBytes: number | null): BatchSize {
  return { bytes: Math.min(bytes, Math.max(smallestAfterCut, bestBytes ?? Infinity)) };
}
