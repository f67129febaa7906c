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
    let ended = false;
    const watched = () => work().finally(() => (ended = true));
    try {
      return await locks.request(name, { signal: patience.signal }, () => {
        clearTimeout(timer);
        return watched();
      });
    } catch (error) {
      if (!patience.signal.aborted) throw ended ? error : new LockLost();
      return await locks.request(name, { steal: true }, watched);
    } finally {
      clearTimeout(timer);
    }
  };
}
