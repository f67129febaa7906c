import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FailureReason } from '../../../src/device/sync/run-cycle.ts';
import {
  eventOf,
  laterMs,
  longestWaitMs,
  soonMs,
  syncTable,
  transition,
  type Happening,
  type LoopState,
  type Place,
  type Step,
} from '../../../src/device/sync/sync-table.ts';

const events = Object.keys(syncTable.resting) as Happening[];
const hopes = ['start', 'save', 'online', 'visible', 'syncNow'] as const;

/** The whole table once more, by hand: rows are places, columns the steps that differ from `stay`. */
const expected: Record<Place, Partial<Record<Happening, Step>>> = {
  resting: { ...each(hopes, 'run'), timer: 'run', clockJump: 'run', stop: 'stop' },
  syncing: {
    ...each(hopes, 'runAgain'),
    done: 'rest',
    unfinished: 'run',
    ...each(['cut', 'eaten', 'lockLost'], 'retrySoon'),
    ...each(['tooMuch', 'foreignPage', 'foreignRefusal', 'serverError', 'broke'], 'retryLater'),
    busy: 'obey',
    ...each(['signedOut', 'tooOld'], 'hold'),
    stop: 'stop',
  },
  syncingAgain: {
    ...each(hopes, 'runAgain'),
    done: 'gather',
    unfinished: 'run',
    ...each(['cut', 'eaten', 'lockLost', 'foreignPage', 'foreignRefusal'], 'retryAfresh'),
    ...each(['tooMuch', 'serverError', 'broke'], 'retryLater'),
    busy: 'obey',
    signedOut: 'run',
    tooOld: 'hold',
    stop: 'stop',
  },
  gathering: {
    ...each(['start', 'online', 'visible', 'syncNow', 'timer', 'clockJump'], 'run'),
    stop: 'stop',
  },
  waiting: { ...each(hopes, 'run'), timer: 'run', clockJump: 'run', stop: 'stop' },
  obeying: { ...each(['start', 'syncNow', 'timer', 'clockJump'], 'run'), stop: 'stop' },
  held: { ...each(hopes, 'run'), stop: 'stop' },
  stopped: {},
};

function each(names: readonly Happening[], step: Step): Partial<Record<Happening, Step>> {
  return Object.fromEntries(names.map((name) => [name, step]));
}

describe('[SYN-10] the loop is one table of states × events', () => {
  for (const place of Object.keys(syncTable) as Place[]) {
    test.each(events)(`${place} × %s`, (kind) => {
      const state: LoopState = { place, failures: 3 };
      const { step, state: next, delayMs } = transition(state, { kind }, 0.5);
      expect(step).toBe(expected[place][kind] ?? 'stay');
      if (step === 'stay') expect(next).toBe(state);
      // A place that waits has a timer; no other has.
      const waits = ['resting', 'gathering', 'waiting', 'obeying'].includes(next.place);
      expect(delayMs !== null).toBe(step !== 'stay' && waits);
    });
  }
});

const aState = fc.record({
  place: fc.constantFrom(...(Object.keys(syncTable) as Place[])),
  failures: fc.nat(2_000),
});
const anEvent = fc.record({
  kind: fc.constantFrom(...events),
  progress: fc.boolean(),
  askedMs: fc.oneof(fc.nat(2 ** 31), fc.constantFrom(0, 2_592_000_000, 1e15, -5, Infinity)),
});
const chance = fc.double({ min: 0, max: 0.999, noNaN: true });

test('[SYN-10] no wait is longer than five minutes and a bit, whoever asks for it', () => {
  fc.assert(
    fc.property(aState, anEvent, chance, (state, event, random) => {
      const { delayMs, step } = transition(state, event, random);
      if (delayMs === null) return;
      expect(delayMs).toBeGreaterThanOrEqual(50);
      expect(delayMs).toBeLessThanOrEqual(step === 'rest' ? 1.25 * longestWaitMs : longestWaitMs);
    }),
  );
});

test('[SYN-10] a wait that somebody else asks for is ended by every hope, our own server’s by the person alone', () => {
  for (const hope of hopes) {
    const foreign = transition({ place: 'syncing', failures: 0 }, { kind: 'foreignRefusal', askedMs: 3_600_000 }, 0.5);
    expect(foreign.delayMs).toBe(longestWaitMs);
    expect(transition(foreign.state, { kind: hope }, 0.5).step).toBe('run');
    const ours = transition({ place: 'syncing', failures: 0 }, { kind: 'busy', askedMs: 20_000 }, 0.5);
    expect(ours.delayMs).toBeGreaterThan(20_000);
    expect(transition(ours.state, { kind: hope }, 0.5).step).toBe(
      hope === 'syncNow' || hope === 'start' ? 'run' : 'stay',
    );
  }
});

describe('[SYN-10] waits after a cut', () => {
  test('grow from ¼ s to at most 10 s for a dozen tries, and to 5 min only in silence', () => {
    const ceilings = Array.from({ length: 20 }, (_, n) => soonMs(n + 1));
    expect(ceilings[0]).toBe(250);
    expect(Math.max(...ceilings.slice(0, 12))).toBe(10_000);
    expect(ceilings[12]).toBe(20_000);
    expect(ceilings.at(-1)).toBe(longestWaitMs);
    expect(soonMs(100_000)).toBe(longestWaitMs);
  });

  test('start over with any sign of life', () => {
    let state: LoopState = { place: 'syncing', failures: 40 };
    const lively = transition(state, { kind: 'cut', progress: true }, 0.999);
    expect(lively.state.failures).toBe(1);
    expect(lively.delayMs).toBeLessThanOrEqual(250);
    state = { ...lively.state, place: 'syncing' };
    expect(transition(state, { kind: 'cut' }, 0.999).delayMs).toBeLessThanOrEqual(375);
  });

  test('are drawn over their whole length, so that those who failed together do not come back together', () => {
    const delays = [0.1, 0.5, 0.9].map(
      (random) => transition({ place: 'syncing', failures: 5 }, { kind: 'cut' }, random).delayMs,
    );
    expect(delays[0]! * 8).toBeLessThan(delays[2]!);
  });
});

test('[SYN-10] where somebody answers, waits double: a server that is down is not stormed', () => {
  expect([1, 2, 3, 4].map(laterMs)).toEqual([2_000, 4_000, 8_000, 16_000]);
  expect(laterMs(1_000)).toBe(longestWaitMs);
});

test('[SYN-10] every way in which a cycle can fail has its own event', () => {
  const whys: FailureReason[] = [
    'unreachable',
    'eaten',
    'too-much',
    'busy',
    'not-ours',
    'blocked',
    'server-error',
    'interrupted',
  ];
  const kinds = whys.map((why) => eventOf({ kind: 'failed', why, retryAfterMs: 7 }).kind);
  expect(new Set(kinds).size).toBe(whys.length);
  expect(eventOf({ kind: 'held', why: 'too-old' }).kind).toBe('tooOld');
});
