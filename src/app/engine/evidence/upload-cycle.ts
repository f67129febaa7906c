import '../without-eval.ts';
import { sha256OfFile } from '../../../device/platform.ts';
import { freeBytes } from '../../../device/free-bytes.ts';
import { freeFiles } from '../../../device/store/free-files.ts';
import type { CycleOutcome } from '../../../device/sync/run-cycle.ts';
import { uploadLockFor, uploadTimeoutMs } from '../../../device/upload/upload-lock.ts';
import { mayUploadNow } from '../../../device/upload/may-upload.ts';
import { runUploads, UploadPace } from '../../../device/upload/run-uploads.ts';
import type { Engine } from '../engine.ts';
import { finishPending } from './pending-evidence.ts';
import { transferOverHttp } from '../../../transport/transfer-over-http.ts';

const stepsPerCycle = 500;

/** The page's way of sending files. Loaded when there is one to send. */
export function createUploadCycle(engine: Engine, onSent: () => void): () => Promise<CycleOutcome> {
  const { database } = engine;
  const parts = {
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
  };
  const finished = finishPending(engine).catch(() => undefined);
  return async () => {
    await finished;
    let sent = false;
    const outcome = await runUploads({ ...parts, onSent: () => (sent = true) }, { maxSteps: stepsPerCycle });
    if (sent) onSent();
    await freeFiles(database, { nowMs: Date.now(), freeBytes: await freeBytes(navigator.storage) });
    return outcome;
  };
}
