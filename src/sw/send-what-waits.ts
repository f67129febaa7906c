import { journalElsewhere } from '../device/journal/forget-elsewhere.ts';
import { openOpfsFolder } from '../device/journal/opfs-folder.ts';
import { openDevice } from '../device/open-device.ts';
import { sha256OfFile } from '../device/platform.ts';
import { databaseNameOf, DeviceDatabase } from '../device/store/database.ts';
import { DeviceDirectory } from '../device/store/device-directory.ts';
import { outboxSummary } from '../device/store/outbox.ts';
import { runCycle, type CycleOutcome } from '../device/sync/run-cycle.ts';
import { requestTimeoutMs } from '../device/sync/sync-lock.ts';
import { mayUploadNow } from '../device/upload/may-upload.ts';
import { runUploads, UploadPace } from '../device/upload/run-uploads.ts';
import { uploadLockFor, uploadTimeoutMs } from '../device/upload/upload-lock.ts';
import { isServerThere, ownServer, sendOverHttp } from '../transport/send-over-http.ts';
import { transferOverHttp } from '../transport/transfer-over-http.ts';
import type { Uuid } from '../std/uuid.ts';

const requestsPerEvent = 20;
const stepsPerEvent = 100;

/** Whose outbox is emptied, and where to. */
interface Outbox {
  readonly writer: Uuid;
  readonly deviceId: Uuid;
  readonly path: string;
  /** A counter has no files. */
  readonly hasFiles: boolean;
}

/** SYN-12: one bounded cycle of the same engine; rejects while work remains, so that the browser tries again. */
export async function sendWhatWaits(): Promise<void> {
  const outboxes = await knownOutboxes();
  const left = await Promise.all(outboxes.map(sendFrom));
  if (left.some((remains) => remains)) throw new Error('work remains');
}

/** That of the person who is signed in here, and that of the counter that this installation is. */
async function knownOutboxes(): Promise<Outbox[]> {
  const directory = new DeviceDirectory();
  try {
    const [person, counter] = await Promise.all([directory.current(), directory.counter()]);
    return [
      ...(person ? [{ writer: person.personId, deviceId: person.deviceId, path: '/api/sync', hasFiles: true }] : []),
      ...(counter
        ? [{ writer: counter.deviceId, deviceId: counter.deviceId, path: '/api/counter/sync', hasFiles: false }]
        : []),
    ];
  } finally {
    directory.close();
  }
}

/** Whether work remains there. */
async function sendFrom({ writer, deviceId, path, hasFiles }: Outbox): Promise<boolean> {
  const database = new DeviceDatabase(databaseNameOf(writer));
  database.journal = journalElsewhere(database, () => openOpfsFolder(['journal', database.name]));
  const link = ownServer(requestTimeoutMs, path);
  const parts = openDevice({
    database,
    deviceId,
    send: sendOverHttp(link),
    isServerThere: () => isServerThere(link),
    browser: navigator,
    nowMs: () => Date.now(),
    appVersion: __APP_VERSION__,
  });
  try {
    await runCycle(parts, { maxRequests: requestsPerEvent });
    const { waiting } = await outboxSummary(database);
    if (!hasFiles) return waiting > 0;
    let arrived = false;
    const files = await sendFiles(database, () => (arrived = true));
    // SYN-22: an entry is marked as complete by the server's own record of the file, which an open page shows at once.
    const receipts = arrived ? await runCycle(parts, { maxRequests: requestsPerEvent }) : null;
    return waiting > 0 || [files, receipts].some((one) => one?.kind === 'failed' || one?.kind === 'unfinished');
  } finally {
    database.close();
  }
}

/** SYN-21: goes on with the files where the page, or an earlier event, left them. */
async function sendFiles(database: DeviceDatabase, onSent: () => void): Promise<CycleOutcome> {
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
      mayGo: () => mayUploadNow(database, navigator),
      pace: new UploadPace(),
      onSent,
    },
    { maxSteps: stepsPerEvent },
  );
}
