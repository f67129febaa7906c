interface Failures {
  count: number;
  lastMs: number;
  lockedUntilMs: number;
}

const mostNips = 20_000;

/**
 * Counts wrong sign-ins under NIPs that nobody has, as accounts count theirs: a NIP that nobody has is locked after as
 * many, for as long, and so tells nobody that it is none.
 */
export class FailedNips {
  readonly #failures = new Map<string, Failures>();
  readonly #most: number;
  readonly #minutesMs: number;

  constructor({ most, minutes }: { most: number; minutes: number }) {
    this.#most = most;
    this.#minutesMs = minutes * 60_000;
  }

  isLocked(nip: string, nowMs: number): boolean {
    return (this.#failures.get(nip)?.lockedUntilMs ?? 0) > nowMs;
  }

  /** Counts a failure, forgetting those from before the window; whether the NIP is locked now. */
  fail(nip: string, nowMs: number): boolean {
    const known = this.#failures.get(nip);
    const isRecent = known !== undefined && known.lastMs > nowMs - this.#minutesMs;
    const count = isRecent ? known.count + 1 : 1;
    const lockedUntilMs = isRecent && count >= this.#most ? nowMs + this.#minutesMs : 0;
    this.#failures.delete(nip);
    this.#failures.set(nip, { count, lastMs: nowMs, lockedUntilMs });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > mostNips) this.#failures.delete(oldest!);
    return lockedUntilMs > nowMs;
  }
}
