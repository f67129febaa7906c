import { freeBytes } from '../device/free-bytes.ts';
import { randomHex, sha256, sha256OfFile } from '../device/platform.ts';
import { databaseNameOf, DeviceDatabase } from '../device/store/database.ts';
import { DeviceDirectory } from '../device/store/device-directory.ts';
import { outboxSummary } from '../device/store/outbox.ts';
import { readMeta, usualUploadWishes } from '../device/store/meta.ts';
import { runCycle, type CycleOutcome } from '../device/sync/run-cycle.ts';
import { requestTimeoutMs, syncLockFor } from '../device/sync/sync-lock.ts';
import { linkOf, mayUpload } from '../device/upload/may-upload.ts';
import { runUploads, UploadPace } from '../device/upload/run-uploads.ts';
import { uploadLockFor, uploadTimeoutMs } from '../device/upload/upload-lock.ts';
import { sendOverHttp } from '../transport/send-over-http.ts';
import { transferOverHttp } from '../transport/transfer-over-http.ts';

const requestsPerEvent = 20;
const stepsPerEvent = 100;

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
    const files = await sendFiles(database);
    const { waiting } = await outboxSummary(database);
    if (waiting > 0 || files.kind === 'failed' || files.kind === 'unfinished') throw new Error('work remains');
  } finally {
    database.close();
  }
}

/** SYN-21: goes on with the files where the page, or an earlier event, left them. */
async function sendFiles(database: DeviceDatabase): Promise<CycleOutcome> {
  const wishes = (await readMeta(database, 'uploads')) ?? usualUploadWishes;
  return runUploads(
    {
      database,
      transfer: transferOverHttp({
        fetch: (input, init) => fetch(input, init),
        origin: '',
        timeoutMs: uploadTimeoutMs,
      }),
      lock: uploadLockFor(database.name, navigator.locks),
      nowMs: () => Date.now(),
      hashOf: sha256OfFile,
      mayGo: async () => mayUpload(wishes, linkOf(navigator)),
      pace: new UploadPace(),
    },
    { maxSteps: stepsPerEvent },
  );
}
