import { RequestFault } from '../faults/request-fault.ts';

export interface GateLimits {
  /** How many may be inside at once. */
  readonly inside: number;
  /** How many may wait for a place, where they are served fast enough. */
  readonly waiting: number;
  /** How many of those may be of the same one; as many as may wait where it is left out. */
  readonly waitingEach?: number;
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
 * The line is no longer than can be served within half of the patience: on a slow day more would only wait in vain. Who
 * comes with a key waits behind others of that key alone: the keys take turns, so that nobody is held up by the many of one.
 */
export class Gate {
  readonly #limits: GateLimits;
  /** Who waits, by key; the first key is the next to be served. */
  readonly #lines = new Map<string, Set<() => void>>();
  #waiting = 0;
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
  async enter(key = ''): Promise<void> {
    if (this.#inside < this.#limits.inside) {
      this.#inside++;
      return;
    }
    const line = this.#lines.get(key) ?? new Set();
    if (this.#isFull || line.size >= (this.#limits.waitingEach ?? this.#limits.waiting)) throw this.#busy();
    await new Promise<void>((resolve, reject) => {
      const step = () => {
        this.#waiting--;
        line.delete(goIn);
        if (line.size === 0) this.#lines.delete(key);
      };
      const timer = setTimeout(() => {
        step();
        reject(this.#busy());
      }, this.#limits.patienceMs);
      const goIn = () => {
        clearTimeout(timer);
        step();
        resolve();
      };
      line.add(goIn);
      this.#lines.set(key, line);
      this.#waiting++;
    });
  }

  /** The place goes straight to who has waited longest of the key whose turn it is. */
  leave(): void {
    this.#measure();
    const [next] = this.#lines;
    if (next === undefined) {
      this.#inside--;
      return;
    }
    const [key, line] = next;
    const [first] = line;
    // To the end of the turns, if anybody of this key is left.
    this.#lines.delete(key);
    if (line.size > 1) this.#lines.set(key, line);
    first!();
  }

  /** Runs `work` inside. */
  async run<T>(work: () => Promise<T>, key?: string): Promise<T> {
    await this.enter(key);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  get #isFull(): boolean {
    const { inside, waiting, patienceMs } = this.#limits;
    return this.#waiting >= Math.min(waiting, Math.max(inside, patienceMs / 2 / this.#msEach));
  }

  #measure(): void {
    const nowMs = performance.now();
    const tookMs = Math.min(slowestMs, Math.max(quickestMs, nowMs - this.#lastLeftMs));
    if (this.#waiting > 0) this.#msEach += (tookMs - this.#msEach) / lately;
    this.#lastLeftMs = nowMs;
  }

  /** Who is turned away comes back in turn, at the pace at which they can be served, not all at the same moment. */
  #busy(): Busy {
    const nowMs = performance.now();
    const from = Math.max(nowMs + this.#waiting * this.#msEach, this.#promisedUntilMs);
    this.#promisedUntilMs = Math.min(nowMs + longestWaitMs, from + this.#msEach);
    return new Busy(Math.ceil((this.#promisedUntilMs - nowMs) / 1_000));
  }
}
