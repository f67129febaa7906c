import { maxChangesPerPush } from '../../protocol/versions.ts';

/** SYN-9: how many changes go together, from 32 kB compressed at the start. */
export interface BatchSize {
  readonly bytes: number;
}

const compressedBytesPerChange = 80;
const smallestBytes = compressedBytesPerChange;
const largestBytes = maxChangesPerPush * compressedBytesPerChange;
const quickMs = 3_000;

export const firstBatchSize: BatchSize = { bytes: 32_000 };

/** The number of changes for the next request. */
export function changesIn(size: BatchSize): number {
  return Math.min(maxChangesPerPush, Math.max(1, Math.floor(size.bytes / compressedBytesPerChange)));
}

/** Grows by half after a quick answer. */
export function afterAnswer(size: BatchSize, tookMs: number): BatchSize {
  return tookMs > quickMs ? size : { bytes: Math.min(largestBytes, size.bytes * 1.5) };
}

/** Halves after a timeout or a request that was too large. */
export function afterTooMuch(size: BatchSize): BatchSize {
  return { bytes: Math.max(smallestBytes, size.bytes / 2) };
}
