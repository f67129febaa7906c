import type { Uuid } from '../std/uuid.ts';
import { freeBytes } from './free-bytes.ts';
import { randomHex, sha256 } from './platform.ts';
import type { DeviceDatabase } from './store/database.ts';
import { LinkMemory } from './sync/link-memory.ts';
import type { SyncParts } from './sync/run-round.ts';
import type { Send } from './sync/send.ts';
import { syncLockFor } from './sync/sync-lock.ts';

export interface DeviceParts {
  readonly database: DeviceDatabase;
  readonly deviceId: Uuid;
  readonly send: Send;
  readonly isServerThere: () => Promise<boolean>;
  /** What the browser has of both; either may be missing in an old one. */
  readonly browser: { readonly locks?: LockManager | undefined; readonly storage?: StorageManager | undefined };
  readonly nowMs: () => number;
  readonly appVersion: string;
  readonly onSending?: (ids: ReadonlySet<Uuid>) => void;
}

/** The parts of a cycle, put together alike for page, counter and service worker: one sender among all of them. */
export function openDevice({ browser, ...parts }: DeviceParts): SyncParts {
  return {
    ...parts,
    lock: syncLockFor(parts.database.name, browser.locks),
    randomHex,
    sha256,
    verified: new Map(),
    link: new LinkMemory(),
    freeBytes: () => freeBytes(browser.storage),
  };
}
