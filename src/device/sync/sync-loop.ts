import { LockLost } from './lock.ts';
import type { CycleOutcome } from './run-cycle.ts';
import { eventOf, firstState, transition, type Hope, type LoopEvent } from './sync-table.ts';

export interface SyncLoopParts {
  readonly cycle: () => Promise<CycleOutcome>;
  /** Calls back after `delayMs`; gives back how to cancel. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** The device's clock, which may jump. */
  readonly nowMs: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly onOutcome: (outcome: CycleOutcome | { kind: 'running' }) => void;
}

export interface SyncLoop {
  /** SYN-10: something speaks for success now. */
  hope(kind: Hope): void;
  /** The person asks for it: how the next cycle that begins from now on ends. */
  syncNow(): Promise<CycleOutcome>;
  stop(): void;
}

/** A wait is waited for in slices, so that a clock that jumps, or a phone that slept, is noticed. */
const sliceMs = 30_000;
/** Browsers hold timers of hidden pages back by up to a minute; more than that is a jump. */
const jumpMs = 90_000;

/** Keeps one device in step with the server while its page lives. The table decides; this carries out. Cycles never overlap. */
export function createSyncLoop({ cycle, setTimer, nowMs, random, onOutcome }: SyncLoopParts): SyncLoop {
  let state = firstState;
  let cancelTimer = () => {};
  let asked: ((outcome: CycleOutcome) => void)[] = [];

  const on = (event: LoopEvent) => {
    const { state: next, step, delayMs } = transition(state, event, random());
    if (step === 'stay') return;
    state = next;
    if (step === 'runAgain') return;
    cancelTimer();
    if (step === 'run') void run();
    else if (delayMs !== null) wait(delayMs);
  };

  const run = async () => {
    const askers = asked;
    asked = [];
    onOutcome({ kind: 'running' });
    let event: LoopEvent = { kind: 'broke' };
    let outcome: CycleOutcome = { kind: 'failed', why: 'server-error', retryAfterMs: 0 };
    try {
      outcome = await cycle();
      event = eventOf(outcome);
    } catch (error) {
      if (error instanceof LockLost) {
        outcome = { kind: 'failed', why: 'interrupted', retryAfterMs: 0 };
        event = eventOf(outcome);
      }
    }
    for (const tell of askers) tell(outcome);
    if (state.place === 'stopped') return;
    onOutcome(outcome);
    on(event);
  };

  const wait = (delayMs: number) => {
    const slice = Math.min(delayMs, sliceMs);
    const startedMs = nowMs();
    cancelTimer = setTimer(() => {
      const jumped = Math.abs(nowMs() - startedMs - slice) > jumpMs;
      if (jumped) on({ kind: 'clockJump' });
      else if (delayMs > slice) wait(delayMs - slice);
      else on({ kind: 'timer' });
    }, slice);
  };

  return {
    hope: (kind) => on({ kind }),
    syncNow: () =>
      new Promise((resolve) => {
        if (state.place === 'stopped') return resolve({ kind: 'unfinished' });
        asked.push(resolve);
        on({ kind: 'syncNow' });
      }),
    stop() {
      on({ kind: 'stop' });
      for (const tell of asked) tell({ kind: 'unfinished' });
      asked = [];
    },
  };
}
