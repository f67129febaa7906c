import './without-eval.ts';
import { openDevice } from '../../device/open-device.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import { runCycle, type CycleOutcome } from '../../device/sync/run-cycle.ts';
import { requestTimeoutMs } from '../../device/sync/sync-lock.ts';
import { isServerThere, ownServer, sendOverHttp } from '../../transport/send-over-http.ts';
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
  const link = ownServer(requestTimeoutMs, path);
  const device = openDevice({
    ...parts,
    send: sendOverHttp(link),
    isServerThere: () => isServerThere(link),
    browser: navigator,
    nowMs: () => Date.now(),
    appVersion: __APP_VERSION__,
  });
  let isKeyTold = path !== undefined;
  return async () => {
    const outcome = await runCycle(device, { maxRequests: requestsPerCycle });
    if (outcome.kind === 'done' && !isKeyTold) {
      isKeyTold = true;
      void import('./tell-device-key.ts')
        .then(({ tellDeviceKey }) => tellDeviceKey(parts.database, parts.deviceId))
        .catch(() => undefined);
    }
    return outcome;
  };
}
