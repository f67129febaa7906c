/** Runs `work` while no other context of this device sends (SYN-11). */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/** Another context has taken the lock over while the work was under way; the work itself goes on. */
export class LockLost extends Error {
  override readonly name = 'LockLost';
}

/** A lock among the callers in one context, for engines without the Web Locks API. */
export function createLocalLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * SYN-11: a lock among page, tabs and service worker. Who waits longer than `patienceMs` takes it over, so that a
 * frozen tab starves nobody; correctness rests on the server's idempotency, not on this lock.
 */
export function createWebLock(locks: LockManager, name: string, patienceMs: number): Lock {
  return async (work) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    try {
      return await withLock({ signal: patience.signal }, () => {
        clearTimeout(timer);
        return work();
      });
    } catch (error) {
      if (!patience.signal.aborted || error instanceof LockLost) throw error;
      return await withLock({ steal: true }, work);
    } finally {
      clearTimeout(timer);
    }
  };

  /** What the work gives, also where the lock was taken away in the very moment of its end. */
  async function withLock<T>(options: LockOptions, work: () => Promise<T>): Promise<T> {
    let working: Promise<T> | undefined;
    let ended = false;
    const watched = () => {
      working = work().finally(() => (ended = true));
      return working;
    };
    try {
      return await locks.request(name, options, watched);
    } catch (error) {
      if (working === undefined) throw error;
      if (ended) return working;
      throw new LockLost();
    }
  }
}
