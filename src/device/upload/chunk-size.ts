/** SYN-21: how much of a file goes in one request. */
export interface ChunkSize {
  readonly bytes: number;
}

const quickMs = 2_000;
const slowMs = 8_000;
const smallest = 16_000;
const largest = 1_024_000;

export const firstChunk: ChunkSize = { bytes: 64_000 };

/** Doubles after a quick answer, halves after a slow one. */
export function afterChunk({ bytes }: ChunkSize, tookMs: number): ChunkSize {
  if (tookMs <= quickMs) return { bytes: Math.min(largest, bytes * 2) };
  return tookMs > slowMs ? afterBreak({ bytes }) : { bytes };
}

/** Half of what a broken link did not carry. */
export function afterBreak({ bytes }: ChunkSize): ChunkSize {
  return { bytes: Math.max(smallest, bytes / 2) };
}
