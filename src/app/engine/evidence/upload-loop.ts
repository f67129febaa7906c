import type { CycleOutcome } from '../../../device/sync/run-cycle.ts';
import { createSyncLoop, type SyncLoop } from '../../../device/sync/sync-loop.ts';
import type { Engine } from '../engine.ts';

/** Keeps sending the files that wait, with the patience of the sync loop; what has arrived is asked for at once. */
export function startUploadLoop(engine: Engine): SyncLoop {
  let loaded: (() => Promise<CycleOutcome>) | undefined;
  return createSyncLoop({
    cycle: async () => {
      // Who never attached anything never fetches the code.
      if ((await engine.database.files.count()) === 0) return { kind: 'done' };
      loaded ??= (await import('./upload-cycle.ts')).createUploadCycle(engine, engine.poke);
      return loaded();
    },
    setTimer: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    nowMs: () => Date.now(),
    random: Math.random,
    onOutcome: () => undefined,
  });
}
