import { emptySyncMemory, readMeta, type SyncMemory } from '../../../device/store/meta.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';

/** What the device remembers of its talks with the server, kept up to date; undefined until read. */
export function useSyncMemory(): SyncMemory | undefined {
  const { database } = useEngine();
  return useLive(async () => (await readMeta(database, 'sync')) ?? emptySyncMemory, [database]);
}
