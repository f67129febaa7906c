import type { SyncLoop, SyncLoopParts } from '../../device/sync/sync-loop.ts';

/**
 * The sync loop of a page, whose code is fetched after the first screen. What speaks for success before it is here is
 * told to it then; where it cannot be fetched, the next word tries again.
 */
export function startLoop(parts: Omit<SyncLoopParts, 'setTimer' | 'nowMs' | 'random'>): SyncLoop {
  let stopped = false;
  let loaded: Promise<SyncLoop> | undefined;
  const load = () => {
    loaded ??= import('../../device/sync/sync-loop.ts').then(({ createSyncLoop }) =>
      createSyncLoop({ ...parts, setTimer, nowMs: () => Date.now(), random: Math.random }),
    );
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
  return {
    hope: (kind) =>
      void load().then(
        (loop) => stopped || loop.hope(kind),
        () => undefined,
      ),
    syncNow: async () => (await load()).syncNow(),
    stop() {
      stopped = true;
      void loaded?.then((loop) => loop.stop());
    },
  };
}

function setTimer(callback: () => void, delayMs: number): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}
