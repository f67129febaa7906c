const digestModulus = 1n << 128n;

/** What one worker has counted, in a form that goes from process to process. */
export interface Count {
  outcomes: Record<string, number>;
  statuses: Record<string, number>;
  /** Why there was no answer at all: what the system called it, or `AbortError` where the device's patience ended. */
  causes: Record<string, number>;
  /** The longest that the device's own process stood still: what times out within it is no fault of the server. */
  stalledMs: number;
  /** How long it took until all had woken: longer than asked for where the machine cannot play so many at once. */
  wokenMs: number;
  /** Of requests that were served, and of those that were turned away. */
  servedMs: number[];
  shedMs: number[];
  drainedMs: number[];
  acknowledged: number;
  /** The sum of the hashes of all acknowledged records, as decimal digits. */
  digest: string;
}

/** How far one worker is. */
export interface Progress {
  readonly drained: number;
  readonly turnedAway: number;
  /** Why there was no answer, and how often. */
  readonly causes: Record<string, number>;
}

/** Counts what happens to the devices of one worker. */
export class Tally {
  readonly #count: Count = {
    outcomes: {},
    statuses: {},
    causes: {},
    stalledMs: 0,
    wokenMs: 0,
    servedMs: [],
    shedMs: [],
    drainedMs: [],
    acknowledged: 0,
    digest: '0',
  };
  #digest = 0n;

  readonly fetch: typeof fetch = async (input, init) => {
    const beganMs = performance.now();
    const response = await fetch(input, init).catch((error: unknown) => {
      this.#failed(error);
      throw error;
    });
    const tookMs = performance.now() - beganMs;
    const { statuses, servedMs, shedMs } = this.#count;
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    (response.status === 200 ? servedMs : shedMs).push(tookMs);
    return response;
  };

  #failed(error: unknown): void {
    const { name, cause } = error as { name: string; cause?: { code?: string } };
    const { causes } = this.#count;
    const why = cause?.code ?? name;
    causes[why] = (causes[why] ?? 0) + 1;
  }

  stalled(forMs: number): void {
    this.#count.stalledMs = Math.max(this.#count.stalledMs, Math.round(forMs));
  }

  woken(afterMs: number): void {
    this.#count.wokenMs = Math.round(afterMs);
  }

  outcome(kind: string): void {
    this.#count.outcomes[kind] = (this.#count.outcomes[kind] ?? 0) + 1;
  }

  drained(afterMs: number): void {
    this.#count.drainedMs.push(afterMs);
  }

  acknowledged(records: number, digest: bigint): void {
    this.#count.acknowledged += records;
    this.#digest = (this.#digest + digest) % digestModulus;
  }

  get progress(): Progress {
    const { drainedMs, shedMs, causes } = this.#count;
    return { drained: drainedMs.length, turnedAway: shedMs.length, causes };
  }

  get count(): Count {
    return { ...this.#count, digest: this.#digest.toString() };
  }
}

/** Adds up what several have counted under the same names. */
export function addNamed(all: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const one of all) for (const [name, n] of Object.entries(one)) total[name] = (total[name] ?? 0) + n;
  return total;
}

export function addCounts(counts: readonly Count[]): Count {
  const sum = (pick: (count: Count) => Record<string, number>) => addNamed(counts.map(pick));
  return {
    outcomes: sum((count) => count.outcomes),
    statuses: sum((count) => count.statuses),
    causes: sum((count) => count.causes),
    stalledMs: Math.max(...counts.map((count) => count.stalledMs)),
    wokenMs: Math.max(...counts.map((count) => count.wokenMs)),
    servedMs: counts.flatMap((count) => count.servedMs),
    shedMs: counts.flatMap((count) => count.shedMs),
    drainedMs: counts.flatMap((count) => count.drainedMs),
    acknowledged: counts.reduce((total, count) => total + count.acknowledged, 0),
    digest: (counts.reduce((total, count) => total + BigInt(count.digest), 0n) % digestModulus).toString(),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
