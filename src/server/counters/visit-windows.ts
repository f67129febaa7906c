/**
 * How many openings or answers one survey takes within a window, whoever they come from. Nothing of a phone is kept:
 * people behind one mobile gateway share an address, so that a limit by address would lock a village out and still not
 * stop anybody with two addresses.
 */
export class VisitWindows {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #counts = new Map<string, { startMs: number; count: number }>();

  constructor({ most, windowMs }: { most: number; windowMs: number }) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts one more under `key`; false when the window is full. */
  take(key: string, nowMs: number): boolean {
    this.#forgetOld(nowMs);
    const window = this.#counts.get(key) ?? { startMs: nowMs, count: 0 };
    window.count++;
    this.#counts.set(key, window);
    return window.count <= this.#most;
  }

  #forgetOld(nowMs: number): void {
    for (const [key, { startMs }] of this.#counts) if (nowMs - startMs >= this.#windowMs) this.#counts.delete(key);
  }
}
