import { RequestFault } from './request-fault.ts';

export interface GateLimits {
  /** How many may be inside at once. */
  readonly inside: number;
  /** How many may wait for a place, where they are served fast enough. */
  readonly waiting: number;
  /** How long the longest may wait. */
  readonly patienceMs: number;
  /** How many may be on their way to the line, their request still being read. */
  readonly arriving: number;
}

const longestWaitMs = 300_000;
/** Bounds of the pace that is believed: a stall is not one. */
const [quickestMs, slowestMs] = [2, 250];
/** How many of the last count for the pace. */
const lately = 20;

/** 503, with the time after which this one may come again. */
export class Busy extends RequestFault {
  readonly retryAfterS: number;

  constructor(retryAfterS: number) {
    super(503, 'server-busy');
    this.retryAfterS = retryAfterS;
  }
}

/**
 * Lets few work at once and some wait in a line; who finds the line full, or waits too long, is told to come back (503).
 * The line is no longer than can be served within half of the patience: on a slow day more would only wait in vain.
 */
export class Gate {
  readonly #limits: GateLimits;
  readonly #line = new Set<() => void>();
  #inside = 0;
  #arriving = 0;
  /** How long the gate takes for each, of late, while others wait. */
  #msEach = 10;
  #lastLeftMs = 0;
  /** Until when places have been promised to those who were turned away. */
  #promisedUntilMs = 0;

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /** Turns a request away before anything is spent on it; else gives what to call, once or more, when it has arrived. */
  arrive(): () => void {
    if (this.#isFull || this.#arriving >= this.#limits.arriving) throw this.#busy();
    this.#arriving++;
    let arrived = false;
    return () => {
      if (!arrived) this.#arriving--;
      arrived = true;
    };
  }

  /** Settles with a place inside; each place is given back by one `leave`. */
  async enter(): Promise<void> {
    if (this.#inside < this.#limits.inside) {
      this.#inside++;
      return;
    }
    if (this.#isFull) throw this.#busy();
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

  get #isFull(): boolean {
    const { inside, waiting, patienceMs } = this.#limits;
    return this.#line.size >= Math.min(waiting, Math.max(inside, patienceMs / 2 / this.#msEach));
  }

  #measure(): void {
    const nowMs = performance.now();
    const tookMs = Math.min(slowestMs, Math.max(quickestMs, nowMs - this.#lastLeftMs));
    if (this.#line.size > 0) this.#msEach += (tookMs - this.#msEach) / lately;
    this.#lastLeftMs = nowMs;
  }

  /** Who is turned away comes back in turn, at the pace at which they can be served, not all at the same moment. */
  #busy(): Busy {
    const nowMs = performance.now();
    const from = Math.max(nowMs + this.#line.size * this.#msEach, this.#promisedUntilMs);
    this.#promisedUntilMs = Math.min(nowMs + longestWaitMs, from + this.#msEach);
    return new Busy(Math.ceil((this.#promisedUntilMs - nowMs) / 1_000));
  }
}
