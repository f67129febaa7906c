import { expect, test } from 'vitest';
import { LockLost } from '../../../src/device/sync/lock.ts';
import type { CycleOutcome } from '../../../src/device/sync/run-cycle.ts';
import { createSyncLoop } from '../../../src/device/sync/sync-loop.ts';

type Cycle = () => Promise<CycleOutcome>;

/** A loop whose cycles end with the given outcomes, and whose clock and timers the test moves. */
function loopWith(outcomes: (CycleOutcome | Cycle)[]) {
  const timers: { callback: () => void; delayMs: number }[] = [];
  const state = { cycles: 0, atOnce: 0, most: 0, nowMs: 1_000_000 };
  const told: string[] = [];
  const loop = createSyncLoop({
    async cycle() {
      state.cycles++;
      state.atOnce++;
      state.most = Math.max(state.most, state.atOnce);
      await Promise.resolve();
      state.atOnce--;
      const next = outcomes.shift() ?? { kind: 'done' };
      return typeof next === 'function' ? next() : next;
    },
    setTimer(callback, delayMs) {
      const timer = { callback, delayMs };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    nowMs: () => state.nowMs,
    random: () => 0.5,
    onOutcome: (outcome) => told.push(outcome.kind === 'failed' ? outcome.why : outcome.kind),
  });
  /** Lets the one timer there is go off, when its time has passed or with the clock elsewhere. */
  const goOff = async (jumpMs = 0) => {
    expect(timers.length).toBe(1);
    const { callback, delayMs } = timers.pop()!;
    state.nowMs += delayMs + jumpMs;
    callback();
    await settle();
  };
  return { loop, timers, state, told, goOff };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const unreachable: CycleOutcome = { kind: 'failed', why: 'unreachable', retryAfterMs: 0 };
const maintenance: CycleOutcome = { kind: 'failed', why: 'server-error', retryAfterMs: 3_600_000 };
const busy: CycleOutcome = { kind: 'failed', why: 'busy', retryAfterMs: 20_000 };

test('[SYN-10] each failure lengthens the wait, and hope starts it over', async () => {
  const { loop, timers, state, goOff } = loopWith([unreachable, unreachable, unreachable]);
  loop.hope('start');
  await settle();
  expect(timers[0]?.delayMs).toBe(125);
  await goOff();
  expect(timers[0]?.delayMs).toBe(188);
  loop.hope('online');
  await settle();
  expect(state.cycles).toBe(3);
  expect(timers[0]?.delayMs).toBe(125);
});

test.each(['save', 'online', 'visible', 'start', 'syncNow'] as const)(
  '[SYN-10] an hour that a maintenance page asks for ends with %s, again and again',
  async (hope) => {
    const { loop, state } = loopWith([maintenance, maintenance, maintenance]);
    for (let n = 1; n <= 3; n++) {
      if (hope === 'syncNow') void loop.syncNow();
      else loop.hope(hope);
      await settle();
      expect(state.cycles).toBe(n);
    }
  },
);

test('[SYN-10] an hour that a maintenance page asks for ends by itself within five minutes', async () => {
  const { loop, state, goOff } = loopWith([maintenance]);
  loop.hope('start');
  await settle();
  for (let slices = 0; slices < 10; slices++) await goOff();
  expect(state.cycles).toBe(2);
  expect(state.nowMs).toBe(1_300_000);
});

test('[SYN-10] a wait that our own server asked for is kept, whatever is saved meanwhile', async () => {
  const { loop, state, goOff } = loopWith([busy]);
  loop.hope('start');
  await settle();
  for (const hope of ['save', 'online', 'visible'] as const) loop.hope(hope);
  await settle();
  expect(state.cycles).toBe(1);
  await goOff();
  expect(state.cycles).toBe(2);
  expect(state.nowMs).toBeGreaterThanOrEqual(1_020_000);
});

test('[SYN-10] no timer is longer than half a minute, so none is past what a browser can count', async () => {
  const { loop, timers } = loopWith([{ kind: 'failed', why: 'busy', retryAfterMs: 2_592_000_000 }]);
  loop.hope('start');
  await settle();
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([30_000]);
});

test.each([-3_600_000, 3_600_000])('[SYN-10] a clock that jumps by %i ms ends the wait', async (jumpMs) => {
  const { loop, state, goOff } = loopWith([maintenance]);
  loop.hope('start');
  await settle();
  await goOff(jumpMs);
  expect(state.cycles).toBe(2);
});

test('[SYN-10] cycles never overlap, and saves during one bring one more, a moment later', async () => {
  const { loop, timers, state, goOff } = loopWith([]);
  for (let n = 0; n < 3; n++) loop.hope('save');
  await settle();
  expect(state).toMatchObject({ cycles: 1, most: 1 });
  expect(timers[0]?.delayMs).toBe(200);
  await goOff();
  expect(state).toMatchObject({ cycles: 2, most: 1 });
});

test('[SYN-13] a held queue is not retried by itself, and goes on when somebody has signed in', async () => {
  const { loop, timers, state } = loopWith([{ kind: 'held', why: 'signed-out' }]);
  loop.hope('start');
  await settle();
  expect(timers).toEqual([]);
  loop.hope('start');
  await settle();
  expect(state.cycles).toBe(2);
});

test('[SYN-10] a cycle that breaks off with a bug is retried too', async () => {
  const { loop, timers, told } = loopWith([() => Promise.reject(new Error('quota'))]);
  loop.hope('start');
  await settle();
  expect(told).toEqual(['running', 'server-error']);
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([1_000]);
});

test('[SYN-11] a lock that another tab took over is said as that, and the work goes on soon', async () => {
  const { loop, timers, told } = loopWith([() => Promise.reject(new LockLost())]);
  loop.hope('start');
  await settle();
  expect(told).toEqual(['running', 'interrupted']);
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([125]);
});

test('[SYN-10] who asks to sync now hears of the cycle that began after, not of the one under way', async () => {
  const { loop, goOff } = loopWith([{ kind: 'done' }, { kind: 'held', why: 'too-old' }]);
  loop.hope('start');
  const asked = loop.syncNow();
  await settle();
  await goOff();
  expect(await asked).toEqual({ kind: 'held', why: 'too-old' });
});

test('[SYN-10] a loop that has stopped starts nothing and leaves nobody waiting', async () => {
  const { loop, state, timers } = loopWith([unreachable]);
  loop.hope('start');
  const asked = loop.syncNow();
  loop.stop();
  loop.hope('save');
  await settle();
  expect(await asked).toEqual({ kind: 'unfinished' });
  expect(await loop.syncNow()).toEqual({ kind: 'unfinished' });
  expect(state.cycles).toBe(1);
  expect(timers).toEqual([]);
});
