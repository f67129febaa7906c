import type { CycleOutcome } from '../../../device/sync/run-cycle.ts';
import type { SyncLoop } from '../../../device/sync/sync-loop.ts';
import type { Engine } from '../engine.ts';
import { startLoop } from '../start-loop.ts';

/** Keeps sending the files that wait, with the patience of the sync loop; what has arrived is asked for at once. */
export function startUploadLoop(engine: Engine): SyncLoop {
  let loaded: (() => Promise<CycleOutcome>) | undefined;
  return startLoop({
    cycle: async () => {
      // Who never attached anything never fetches the code.
      if ((await engine.database.files.count()) === 0) return { kind: 'done' };
      loaded ??= (await import('./upload-cycle.ts')).createUploadCycle(engine, engine.poke);
      return loaded();
    },
    onOutcome: () => undefined,
  });
}
