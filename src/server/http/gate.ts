import { RequestFault } from './request-fault.ts';

export interface GateLimits {
  /** How many may be inside at once. */
  readonly inside: number;
  /** How many may wait for a place. */
  readonly waiting: number;
  readonly patienceMs: number;
}

/** Lets few work at once and some wait in a line; who finds the line full, or waits too long, is told to come back (503). */
export class Gate {
  readonly #limits: GateLimits;
  readonly #line = new Set<() => void>();
  #inside = 0;

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /** Turns a request away before anything is spent on it. */
  refuseWhenFull(): void {
    if (this.#line.size >= this.#limits.waiting) throw busy();
  }

  /** Settles with a place inside; each place is given back by one `leave`. */
  async enter(): Promise<void> {
    if (this.#inside < this.#limits.inside) {
      this.#inside++;
      return;
    }
    this.refuseWhenFull();
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        this.#line.delete(goIn);
        reject(busy());
      };
      const timer = setTimeout(giveUp, this.#limits.patienceMs);
      const goIn = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#line.add(goIn);
    });
  }

  /** The place goes straight to who has waited longest. */
  leave(): void {
    const [first] = this.#line;
    if (first === undefined) {
      this.#inside--;
      return;
    }
    this.#line.delete(first);
    first();
  }

  /** Runs `work` inside. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }
}

function busy(): RequestFault {
  return new RequestFault(503, 'server-busy');
}
