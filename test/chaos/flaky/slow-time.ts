import type { FlakyQuality } from './flaky-link.ts';

/** The time of loop and link in slow motion: one second of theirs is several of the machine's, whose own work then weighs less. */
export class SlowTime {
  readonly #times: number;
  readonly #sinceMs = Date.now();

  constructor(times: number) {
    this.#times = times;
  }

  readonly nowMs = (): number => Math.round(this.#sinceMs + (Date.now() - this.#sinceMs) / this.#times);

  /** As many of the machine's milliseconds as these last. */
  stretched(ms: number): number {
    return ms * this.#times;
  }

  /** The same link with all its times stretched. */
  slowed({ bytesPerS, roundTripMs, breaksAfterMs: [from, to] }: FlakyQuality): FlakyQuality {
    return {
      bytesPerS: bytesPerS / this.#times,
      roundTripMs: this.stretched(roundTripMs),
      breaksAfterMs: [this.stretched(from), this.stretched(to)],
    };
  }
}
