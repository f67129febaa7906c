import type { RefusalCode } from '../../domain/refusal/refusal.ts';
import type { Uuid } from '../../std/uuid.ts';

/** What stood in the way of a request, as far as it may follow one record's content. */
export type Obstacle = 'not-ours' | 'too-much' | 'server-error' | 'cut';

interface Suspect {
  readonly obstacle: Obstacle;
  /** How often it has failed alone, each time in another cycle or after something else had passed. */
  readonly times: number;
  /** Others passed in a cycle in which it failed. */
  readonly othersPass: boolean;
}

/**
 * SYN-9: so often a record fails alone, while others or an empty request pass, before it is put before the person. A link
 * that breaks at random breaks for everybody; a server's own fault may pass by itself.
 */
const enough: Record<Obstacle, { readonly whileOthersPass: number; readonly withoutOthers: number }> = {
  'not-ours': { whileOthersPass: 3, withoutOthers: 4 },
  'too-much': { whileOthersPass: 2, withoutOthers: 3 },
  'server-error': { whileOthersPass: 3, withoutOthers: 8 },
  cut: { whileOthersPass: 8, withoutOthers: 12 },
};

/** What is said of a record that fails alone, whatever is sent beside it. */
export const reasonOf: Record<Obstacle, RefusalCode> = {
  'not-ours': 'stopped-on-the-way',
  'too-much': 'too-large-for-the-way',
  'server-error': 'server-stumbles',
  cut: 'stopped-on-the-way',
};

/** The records that have failed alone, kept from cycle to cycle; the others go before them. */
export class Suspects {
  readonly #known = new Map<Uuid, Suspect>();
  /** So many of the next changes are known to hold one that fails; 0 where nothing is known. */
  among = 0;

  get ids(): ReadonlySet<Uuid> {
    return new Set(this.#known.keys());
  }

  /** It was sent alone and failed, in a cycle in which others passed or not. */
  failedAlone(id: Uuid, obstacle: Obstacle, othersPass: boolean): void {
    const before = this.#known.get(id);
    // Another obstacle is another suspicion.
    const known = before?.obstacle === obstacle ? before : { times: 0, othersPass: false };
    this.#known.set(id, { obstacle, times: known.times + 1, othersPass: known.othersPass || othersPass });
    // Left out from now on, it is among the next ones no more.
    this.passed(1);
  }

  /** Whether it has failed often enough to be put before the person. */
  isProven(id: Uuid): boolean {
    const suspect = this.#known.get(id);
    if (suspect === undefined) return false;
    const { whileOthersPass, withoutOthers } = enough[suspect.obstacle];
    if (suspect.othersPass) return suspect.times >= whileOthersPass;
    // A server that fails on several and takes none has trouble of its own.
    const isOneOfMany = suspect.obstacle === 'server-error' && this.#known.size > 1;
    return !isOneOfMany && suspect.times >= withoutOthers;
  }

  forget(id: Uuid): void {
    this.#known.delete(id);
  }

  /** Those that no longer wait are no suspects. */
  keepOnly(waiting: ReadonlySet<Uuid>): void {
    for (const id of this.#known.keys()) if (!waiting.has(id)) this.#known.delete(id);
  }

  /** A batch of so many changes has failed where an empty request passes. */
  failedTogether(changes: number): void {
    this.among = changes;
  }

  /** So many changes have passed. */
  passed(changes: number): void {
    this.among = Math.max(0, this.among - changes);
  }

  /** SYN-9: the most changes of the next batch, half of those that hold the one that fails. */
  get mostChanges(): number {
    return this.among > 0 ? Math.ceil(this.among / 2) : Infinity;
  }
}
