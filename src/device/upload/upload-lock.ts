import { createLocalLock, createWebLock, type Lock } from '../sync/lock.ts';

/** One step's time limit; the lock's patience is longer, so that only a frozen holder loses it. */
export const uploadTimeoutMs = 60_000;
const patienceMs = 90_000;

/** SYN-21: one sender of files among all contexts of this device, where the browser has Web Locks. */
export function uploadLockFor(databaseName: string, locks: LockManager | undefined): Lock {
  return locks === undefined ? createLocalLock() : createWebLock(locks, `upload ${databaseName}`, patienceMs);
}
