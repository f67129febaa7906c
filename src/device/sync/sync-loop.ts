import type { CycleOutcome } from './run-cycle.ts';

export interface SyncLoopParts {
  readonly cycle: () => Promise<CycleOutcome>;
  /** Calls back after `delayMs`; gives back how to cancel. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly onOutcome: (outcome: CycleOutcome | { kind: 'running' }) => void;
}

export interface SyncLoop {
  /**
   * SYN-10: something speaks for success now: a start, a save, `online`, a visible page, the person's wish. A wait
   * that the server asked for is kept all the same.
   */
  poke(): void;
  stop(): void;
}

const firstRetryMs = 5_000;
const longestRetryMs = 300_000;

/** SYN-10: exponential with full jitter, from 5 s to 5 min, and never sooner than the server asked for. */
export function retryDelayMs(failures: number, retryAfterMs: number, random: number): number {
  const ceiling = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 10));
  return retryAfterMs + Math.max(500, Math.round(ceiling * random));
}

/** Keeps one device in step with the server while its page lives. Cycles never overlap. */
export function createSyncLoop({ cycle, setTimer, random, onOutcome }: SyncLoopParts): SyncLoop {
  let failures = 0;
  let running = false;
  let pokedWhileRunning = false;
  let stopped = false;
  let obeying = false;
  let cancelTimer = () => {};

  const run = async () => {
    cancelTimer();
    running = true;
    obeying = false;
    pokedWhileRunning = false;
    onOutcome({ kind: 'running' });
    const outcome = await cycle().catch((): CycleOutcome => ({ kind: 'failed', why: 'server-error', retryAfterMs: 0 }));
    running = false;
    if (stopped) return;
    onOutcome(outcome);
    plan(outcome);
  };

  const plan = (outcome: CycleOutcome) => {
    failures = outcome.kind === 'failed' ? failures + 1 : 0;
    const asked = outcome.kind === 'failed' ? outcome.retryAfterMs : 0;
    obeying = asked > 0;
    if (outcome.kind === 'unfinished' || (pokedWhileRunning && outcome.kind === 'done')) void run();
    else if (outcome.kind === 'failed') later(retryDelayMs(failures, asked, random()));
    else if (outcome.kind === 'done') later(longestRetryMs * (0.75 + random() / 2));
  };

  const later = (delayMs: number) => {
    cancelTimer = setTimer(() => void run(), delayMs);
  };

  return {
    poke() {
      failures = 0;
      if (running) pokedWhileRunning = true;
      else if (!stopped && !obeying) void run();
    },
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}
