import type { Uuid } from '../../src/std/uuid.ts';

/** One state of a record's words, as somebody saved it. */
export interface Words {
  readonly id: Uuid;
  readonly hash: string;
  readonly name: string;
  readonly device: string;
  readonly deviceId: Uuid | null;
  /** Who saved them. */
  readonly author: Uuid;
  /** What stood before the person's eyes when they saved: the own words, and in a conflict the server's. */
  readonly seen: readonly Words[];
  /** The newest revision the person had seen. */
  readonly sawRev: number;
  /** Somebody who saw these words has saved others. */
  superseded: boolean;
  givenUp: boolean;
  /** Another save of the same words that the server holds in place of this one. */
  heldAs: Words | null;
}

/** Whether the writer of `words` had seen such words at some time before. */
export function sawHash(words: Words, hash: string): boolean {
  return sawAny(words, (seen) => seen.hash === hash);
}

export function sawWords(words: Words, others: Words): boolean {
  return sawAny(words, (seen) => seen === others);
}

function sawAny(words: Words, matches: (seen: Words) => boolean): boolean {
  const visited = new Set<Words>();
  const waiting = [...words.seen];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (matches(next)) return true;
    if (visited.has(next)) continue;
    visited.add(next);
    waiting.push(...next.seen);
  }
  return false;
}
