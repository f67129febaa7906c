import { randomInt } from 'node:crypto';
import { Busy } from './gate.ts';

/** Lets each key have only so many requests at once, so that the many of one leave room for those of others. */
export class Shares {
  readonly #most: number;
  readonly #taken = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Gives what to call, once or more, when the request is over; throws the fault 503 when all of the share is taken. */
  take(key: string): () => void {
    const taken = this.#taken.get(key) ?? 0;
    if (taken >= this.#most) throw new Busy(randomInt(3, 31));
    this.#taken.set(key, taken + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const left = this.#taken.get(key)! - 1;
      if (left === 0) this.#taken.delete(key);
      else this.#taken.set(key, left);
    };
  }
}
