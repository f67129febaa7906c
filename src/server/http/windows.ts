interface Window {
  readonly startMs: number;
  count: number;
}

/** How many keys are told apart at most; whoever comes beyond that shares one, so that memory stays bounded. */
const mostKeys = 20_000;
const rest = '';

/** Counts how often each key came within a window of time. */
export class Windows {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #counts = new Map<string, Window>();

  constructor({ most, windowMs }: { most: number; windowMs: number }) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts so many more under `key`; false when its window is full. */
  take(key: string, nowMs: number, many = 1): boolean {
    const window = this.#windowOf(key, nowMs);
    window.count += many;
    return window.count <= this.#most;
  }

  /** Whether the window of `key` is full, without counting. */
  isFull(key: string, nowMs: number): boolean {
    const window = this.#counts.get(key);
    return window !== undefined && nowMs - window.startMs < this.#windowMs && window.count >= this.#most;
  }

  #windowOf(key: string, nowMs: number): Window {
    const known = this.#counts.get(key);
    if (known !== undefined && nowMs - known.startMs < this.#windowMs) return known;
    this.#counts.delete(key);
    this.#forgetOld(nowMs);
    if (this.#counts.size >= mostKeys && key !== rest) return this.#windowOf(rest, nowMs);
    const fresh = { startMs: nowMs, count: 0 };
    this.#counts.set(key, fresh);
    return fresh;
  }

  /** The oldest stand first. */
  #forgetOld(nowMs: number): void {
    for (const [key, { startMs }] of this.#counts) {
      if (nowMs - startMs < this.#windowMs) return;
      this.#counts.delete(key);
    }
  }
}
