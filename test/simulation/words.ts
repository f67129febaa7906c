import type { Uuid } from '../../src/std/uuid.ts';

/** One state of a record's words, as somebody saved it. */
export interface Words {
  readonly id: Uuid;
  readonly hash: string;
  readonly name: string;
  readonly device: string;
  readonly deviceId: Uuid | null;
  /** What stood before the person's eyes when they saved: the own words, and in a conflict the server's. */
  readonly seen: readonly Words[];
  /** The newest revision the person had seen. */
  readonly sawRev: number;
  /** Somebody who saw these words has saved others. */
  superseded: boolean;
  givenUp: boolean;
}

/** Whether the writer of `words` had seen words of this hash at some time before. */
export function saw(words: Words, hash: string): boolean {
  const visited = new Set<Words>();
  const waiting = [...words.seen];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.hash === hash) return true;
    if (visited.has(next)) continue;
    visited.add(next);
    waiting.push(...next.seen);
  }
  return false;
}
