import { freeBytes } from '../device/free-bytes.ts';
import { randomHex, sha256 } from '../device/platform.ts';
import { databaseNameOf, DeviceDatabase } from '../device/store/database.ts';
import { DeviceDirectory } from '../device/store/device-directory.ts';
import { outboxSummary } from '../device/store/outbox.ts';
import { runCycle } from '../device/sync/run-cycle.ts';
import { requestTimeoutMs, syncLockFor } from '../device/sync/sync-lock.ts';
import { sendOverHttp } from '../transport/send-over-http.ts';

const requestsPerEvent = 20;

/** SYN-12: one bounded cycle of the same engine; rejects while work remains, so that the browser tries again. */
export async function sendWhatWaits(): Promise<void> {
  const directory = new DeviceDirectory();
  const current = await directory.current().finally(() => directory.close());
  if (current === null) return;
  const database = new DeviceDatabase(databaseNameOf(current.personId));
  try {
    await runCycle(
      {
        database,
        deviceId: current.deviceId,
        send: sendOverHttp({ fetch: (input, init) => fetch(input, init), origin: '', timeoutMs: requestTimeoutMs }),
        lock: syncLockFor(database.name, navigator.locks),
        nowMs: () => Date.now(),
        randomHex,
        sha256,
        verified: new Map(),
        appVersion: __APP_VERSION__,
        freeBytes: () => freeBytes(navigator.storage),
      },
      { maxRequests: requestsPerEvent },
    );
    const { waiting } = await outboxSummary(database);
    if (waiting > 0) throw new Error('work remains');
  } finally {
    database.close();
  }
}
