/** SYN-21: how much of a file goes in one request, and what did not go through a short while ago. */
export interface ChunkSize {
  readonly bytes: number;
  /** Requests of this size did not arrive; none are made until enough smaller ones have. */
  readonly tooMuch: number;
  /** How many have arrived since. */
  readonly since: number;
}

const quickMs = 2_000;
const slowMs = 8_000;
export const smallestChunkBytes = 16_000;
const largest = 1_024_000;
/** Another network may carry what this one did not: it is tried again after so many. */
const forgetsAfter = 30;

export const firstChunk: ChunkSize = { bytes: 64_000, tooMuch: Infinity, since: 0 };

/** Doubles after a quick answer, halves after a slow one; never to what has just failed. */
export function afterChunk({ bytes, tooMuch, since }: ChunkSize, tookMs: number): ChunkSize {
  const remembered = since + 1 < forgetsAfter ? { tooMuch, since: since + 1 } : { tooMuch: Infinity, since: 0 };
  const double = Math.min(largest, bytes * 2);
  if (tookMs <= quickMs) return { bytes: double < remembered.tooMuch ? double : bytes, ...remembered };
  return { bytes: tookMs > slowMs ? Math.max(smallestChunkBytes, bytes / 2) : bytes, ...remembered };
}

/** Half of what a broken link did not carry, or a limit on the way did not let through. */
export function afterBreak({ bytes }: ChunkSize): ChunkSize {
  return { bytes: Math.max(smallestChunkBytes, bytes / 2), tooMuch: bytes, since: 0 };
}
