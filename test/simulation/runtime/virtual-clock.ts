import type { World } from './world.ts';

const real = {
  setImmediate: globalThis.setImmediate,
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
};
const turnsAtOnce = 64;

/**
 * Runs the world until `work` has settled. Meanwhile the runtime's own timers are the world's, each belonging to the
 * flow that set it, and between two turns every promise comes to rest.
 */
export function runWorld<T>(world: World, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let done = false;
    const end = (settle: () => void) => {
      done = true;
      putBack();
      settle();
    };
    const turn = (last: boolean) => {
      if (done) return;
      try {
        if (world.failure !== null) throw world.failure;
        world.turn();
      } catch (error) {
        return end(() => reject(error));
      }
      if (last) queueTurns();
    };
    // Node lets promises come to rest between two immediates, and asks for other events only after all of them.
    const queueTurns = () => {
      for (let left = turnsAtOnce; left > 0; left--) real.setImmediate(turn, left === 1);
    };
    takeOver(world);
    work().then(
      (value) => end(() => resolve(value)),
      (error) => end(() => reject(error)),
    );
    queueTurns();
  });
}

function takeOver(world: World): void {
  const setImmediate = (task: () => void) => world.enqueue(world.current, task);
  const setTimeout = (task: () => void, delayMs = 0) =>
    delayMs === 0 ? world.enqueue(world.housekeeping, task) : world.timer(world.current, delayMs, task);
  const clearTimeout = (cancel: unknown) => typeof cancel === 'function' && cancel();
  Object.assign(globalThis, { setImmediate, setTimeout, clearTimeout });
}

function putBack(): void {
  Object.assign(globalThis, real);
}
