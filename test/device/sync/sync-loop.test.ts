import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CycleOutcome } from '../../../src/device/sync/run-cycle.ts';
import { createSyncLoop, retryDelayMs } from '../../../src/device/sync/sync-loop.ts';

/** A loop whose cycles end with the given outcomes and whose timers the test lets run. */
function loopWith(outcomes: CycleOutcome[]) {
  const timers: { callback: () => void; delayMs: number }[] = [];
  const state = { cycles: 0, atOnce: 0, most: 0 };
  const loop = createSyncLoop({
    async cycle() {
      state.cycles++;
      state.atOnce++;
      state.most = Math.max(state.most, state.atOnce);
      await Promise.resolve();
      state.atOnce--;
      return outcomes.shift() ?? { kind: 'done' };
    },
    setTimer(callback, delayMs) {
      const timer = { callback, delayMs };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    random: () => 0.5,
    onOutcome: () => undefined,
  });
  return { loop, timers, state };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const unreachable: CycleOutcome = { kind: 'failed', why: 'unreachable', retryAfterMs: 0 };

describe('retrying', () => {
  test('[SYN-10] waits with full jitter from 5 s up to 5 min, and never sooner than the server asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const delay = retryDelayMs(failures, 0, random);
          expect(delay).toBeGreaterThanOrEqual(500);
          expect(delay).toBeLessThanOrEqual(Math.min(300_000, 5_000 * 2 ** (failures - 1)));
          expect(retryDelayMs(failures, 20_000, random)).toBeGreaterThanOrEqual(20_000);
        },
      ),
    );
  });

  test('[SYN-10] each failure doubles the wait, and hope starts it over', async () => {
    const { loop, timers, state } = loopWith([unreachable, unreachable, unreachable]);
    loop.poke();
    await settle();
    expect(timers[0]?.delayMs).toBe(2_500);
    timers[0]?.callback();
    await settle();
    expect(timers[0]?.delayMs).toBe(5_000);
    loop.poke();
    await settle();
    expect(state.cycles).toBe(3);
    expect(timers[0]?.delayMs).toBe(2_500);
  });

  test('[SYN-10] a wait that the server asked for is kept, whatever is saved meanwhile', async () => {
    const { loop, timers, state } = loopWith([{ kind: 'failed', why: 'busy', retryAfterMs: 60_000 }]);
    loop.poke();
    await settle();
    loop.poke();
    await settle();
    expect(state.cycles).toBe(1);
    expect(timers[0]?.delayMs).toBeGreaterThanOrEqual(60_000);
    timers[0]?.callback();
    await settle();
    expect(state.cycles).toBe(2);
  });

  test('[SYN-10] cycles never overlap, and a save during one brings another', async () => {
    const { loop, state } = loopWith([]);
    loop.poke();
    loop.poke();
    loop.poke();
    await settle();
    expect(state).toMatchObject({ cycles: 2, most: 1 });
  });

  test('[SYN-13] a held queue is not retried by itself', async () => {
    const { loop, timers } = loopWith([{ kind: 'held', why: 'signed-out' }]);
    loop.poke();
    await settle();
    expect(timers).toEqual([]);
  });

  test('[SYN-10] a cycle that breaks off with a bug is retried too', async () => {
    const timers: number[] = [];
    const loop = createSyncLoop({
      cycle: () => Promise.reject(new Error('quota')),
      setTimer: (_callback, delayMs) => (timers.push(delayMs), () => undefined),
      random: () => 0.5,
      onOutcome: () => undefined,
    });
    loop.poke();
    await settle();
    expect(timers).toEqual([2_500]);
  });
});
