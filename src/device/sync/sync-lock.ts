import { createLocalLock, createWebLock, type Lock } from './lock.ts';

/** One request's time limit; the lock's patience is longer, so that only a frozen holder loses it. */
export const requestTimeoutMs = 30_000;
const patienceMs = 60_000;

/** The lock of one person's outbox among all contexts of this device, where the browser has Web Locks. */
export function syncLockFor(databaseName: string, locks: LockManager | undefined): Lock {
  return locks === undefined ? createLocalLock() : createWebLock(locks, `sync ${databaseName}`, patienceMs);
}
