import './without-eval.ts';
import { freeBytes } from '../../device/free-bytes.ts';
import { randomHex, sha256 } from '../../device/platform.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import { runCycle, type CycleOutcome } from '../../device/sync/run-cycle.ts';
import { requestTimeoutMs, syncLockFor } from '../../device/sync/sync-lock.ts';
import { sendOverHttp } from '../../transport/send-over-http.ts';
import type { Uuid } from '../../std/uuid.ts';

export interface SyncCycleParts {
  readonly database: DeviceDatabase;
  readonly deviceId: Uuid;
  readonly onSending: (ids: ReadonlySet<Uuid>) => void;
  /** Where to sync, if not as a person. */
  readonly path?: string;
}

const requestsPerCycle = 200;

/** The page's way of syncing: over HTTP, one sender among all tabs. Loaded after the first screen, which needs none. */
export function createSyncCycle({ path, ...parts }: SyncCycleParts): () => Promise<CycleOutcome> {
  const link = {
    fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked),
    origin: '',
    timeoutMs: requestTimeoutMs,
  };
  const syncParts = {
    ...parts,
    send: sendOverHttp(path === undefined ? link : { ...link, path }),
    lock: syncLockFor(parts.database.name, navigator.locks),
    nowMs: () => Date.now(),
    randomHex,
    sha256,
    verified: new Map(),
    appVersion: __APP_VERSION__,
    freeBytes: () => freeBytes(navigator.storage),
  };
  return () => runCycle(syncParts, { maxRequests: requestsPerCycle });
}
