import { describe, expect, test, vi } from 'vitest';
import { type Busy, Gate } from '../../../src/server/http/gate.ts';

const limits = { inside: 2, waiting: 3, arriving: 2, patienceMs: 10_000 };
const busy = { statusCode: 503, code: 'server-busy' };

/** Work that ends when the test says so. */
function work() {
  let end = () => undefined as void;
  const ended = new Promise<void>((done) => (end = done));
  return { end, run: () => ended };
}

describe('a gate', () => {
  test('lets in as many as it may, in the order they came, and turns away who finds the line full', async () => {
    const gate = new Gate(limits);
    const works = Array.from({ length: 5 }, work);
    const began: number[] = [];
    const runs = works.map(({ run }, n) =>
      gate.run(() => {
        began.push(n);
        return run();
      }),
    );
    await Promise.resolve();
    expect(began).toEqual([0, 1]);
    await expect(gate.run(async () => 'too much')).rejects.toMatchObject(busy);
    expect(() => gate.arrive()).toThrow();

    for (const { end } of works) end();
    await Promise.all(runs);
    expect(began).toEqual([0, 1, 2, 3, 4]);
    expect(await gate.run(async () => 'free again')).toBe('free again');
  });

  test('few may be on their way at once, and each arrives once', () => {
    const gate = new Gate(limits);
    const [first] = [gate.arrive(), gate.arrive()];
    expect(() => gate.arrive()).toThrow();
    first();
    first();
    gate.arrive();
    expect(() => gate.arrive()).toThrow();
  });

  test('who is turned away comes back one after the other', async () => {
    const gate = new Gate({ ...limits, arriving: 0 });
    const waits = Array.from({ length: 1_000 }, () => {
      try {
        gate.arrive();
      } catch (error) {
        return (error as Busy).retryAfterS;
      }
      return 0;
    });
    expect(waits[0]).toBe(1);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(5);
  });

  test('the line is no longer than can be served in time', async () => {
    vi.useFakeTimers();
    const gate = new Gate({ inside: 1, waiting: 1_000, arriving: 1, patienceMs: 10_000 });
    const slow = () => new Promise<void>((done) => setTimeout(done, 100));
    const turnedAway = async (count: number) => {
      const ends = Array.from({ length: count }, () =>
        gate.run(slow).then(
          () => 0,
          () => 1,
        ),
      );
      await vi.runAllTimersAsync();
      return (await Promise.all(ends)).reduce((sum: number, one) => sum + one, 0);
    };
    // Nobody is turned away before the gate has seen how slow it is: half of these wait in vain.
    expect(await turnedAway(200)).toBeGreaterThan(50);
    const waited = performance.now();
    expect(await turnedAway(200)).toBeGreaterThan(140);
    expect(performance.now() - waited).toBeLessThan(7_000);
    vi.useRealTimers();
  });

  test('work that throws gives its place back', async () => {
    const gate = new Gate({ ...limits, inside: 1 });
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.run(async () => 'next')).toBe('next');
  });

  test('who waits too long is turned away, and takes no place when one comes free', async () => {
    const gate = new Gate({ ...limits, inside: 1, patienceMs: 20 });
    const first = work();
    const running = gate.run(first.run);
    await expect(gate.run(async () => 'late')).rejects.toMatchObject(busy);
    first.end();
    await running;
    expect(await gate.run(async () => 'in time')).toBe('in time');
  });
});
