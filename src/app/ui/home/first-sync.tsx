import { CloudDownload } from 'lucide';
import { useApp, useEngine, useWords } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Meter } from '../kit/meter.tsx';
import { Notice } from '../kit/notice.tsx';
import { useSyncMemory } from './sync-memory.ts';

/** Shown until this device has once fetched everything; recording works meanwhile. */
export function FirstSync() {
  const { home, common } = useWords();
  const engine = useEngine();
  const memory = useSyncMemory();
  const phase = useApp((state) => state.phase);
  if (memory === undefined || memory.lastSyncAt !== null) return null;
  const fault = phase?.kind === 'failed' || phase?.kind === 'held' ? phase.why : null;
  if (fault === null) {
    return (
      <Notice icon={CloudDownload} tone="progress" live="status">
        <Meter label={home.firstSync} value={null} kind="progress" text="" />
        {home.firstSyncHint}
      </Notice>
    );
  }
  const again = <Button onClick={() => void engine.syncNow().catch(() => undefined)}>{common.tryAgain}</Button>;
  return (
    <Notice tone="wait" live="status" title={home.firstSyncWaits} action={again}>
      {home.firstSyncHint}
    </Notice>
  );
}
