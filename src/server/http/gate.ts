import { RequestFault } from './request-fault.ts';

export interface GateLimits {
  /** How many may be inside at once. */
  readonly inside: number;
  /** How many may wait for a place. */
  readonly waiting: number;
  readonly patienceMs: number;
}

const longestWaitS = 120;

/** 503, with the time after which this one may come again. */
export class Busy extends RequestFault {
  readonly retryAfterS: number;

  constructor(retryAfterS: number) {
    super(503, 'server-busy');
    this.retryAfterS = retryAfterS;
  }
}

/** Lets few work at once and some wait in a line; who finds the line full, or waits too long, is told to come back (503). */
export class Gate {
  readonly #limits: GateLimits;
  readonly #line = new Set<() => void>();
  #inside = 0;
  /** Turned away and not served since, as far as can be told. */
  #away = 0;
  /** How long the gate takes for each, of late, while others wait. */
  #msEach = 20;
  #lastLeftMs = 0;

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /** Turns a request away before anything is spent on it. */
  refuseWhenFull(): void {
    if (this.#line.size >= this.#limits.waiting) throw this.#busy();
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
        reject(this.#busy());
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
    this.#measure();
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

  #measure(): void {
    const nowMs = performance.now();
    const tookMs = Math.min(1_000, nowMs - this.#lastLeftMs);
    if (this.#line.size > 0) this.#msEach += (tookMs - this.#msEach) / 50;
    this.#lastLeftMs = nowMs;
    this.#away = Math.max(0, this.#away - 1);
  }

  /** Those turned away come back spread over the time it takes to serve them all, not at the same moment. */
  #busy(): Busy {
    this.#away++;
    const allServedS = ((this.#line.size + this.#away) * this.#msEach) / 1_000;
    return new Busy(1 + Math.ceil(Math.random() * Math.min(longestWaitS, allServedS)));
  }
}
