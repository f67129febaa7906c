import { RefreshCw } from 'lucide';
import { msOf } from '../../../domain/time/instant.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import { outboxSummary } from '../../../device/store/outbox.ts';
import { approvedInMonth } from '../../queries/own-verdicts.ts';
import { uploadSummary } from '../../../device/store/uploads.ts';
import { sentInMonth } from '../../queries/sent-in-month.ts';
import { byteText } from '../../state/byte-text.ts';
import { momentText } from '../../state/format.ts';
import { useApp, useEngine, useWords } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { useSyncMemory } from './sync-memory.ts';

export interface SyncSummaryProps {
  zone: Zone;
  /** `2026-11` */
  month: string;
}

/** Saved, sent, accepted and to repair, each a number of its own, how long the oldest waits, and the last time all was in step. */
export function SyncSummary({ zone, month }: SyncSummaryProps) {
  const words = useWords().home;
  const engine = useEngine();
  const summary = useLive(() => outboxSummary(engine.database), [engine]);
  const sent = useLive(() => sentInMonth(engine, month), [engine, month]);
  const approved = useLive(() => approvedInMonth(engine, month), [engine, month]);
  const files = useLive(() => uploadSummary(engine.database), [engine]);
  const language = useApp((state) => state.language);
  // Before the first fetch this device does not know what others know of this month.
  const isFetched = useSyncMemory()?.lastSyncAt;
  const oldest = summary?.oldestQueuedAt;
  return (
    <Card title={words.sync}>
      <dl class="h-counts">
        <Count tone="wait" label={words.waiting} count={summary?.waiting} />
        <Count tone="ok" label={words.sentThisMonth} count={isFetched ? sent : undefined} />
        <Count tone="ok" label={words.approvedThisMonth} count={isFetched ? approved : undefined} />
        <Count tone="bad" label={words.repair} count={summary?.needsRepair} />
      </dl>
      {oldest && <p>{words.oldest(words.age(Math.max(0, Math.floor((engine.nowMs() - msOf(oldest)) / 60_000))))}</p>}
      {files && files.waiting > 0 && <p>{words.photos(files.waiting, byteText(files.waitingBytes, language))}</p>}
      {summary && summary.needsRepair > 0 && (
        <LinkButton href="/perbaiki" wide>
          {words.repair}
        </LinkButton>
      )}
      <LastSync zone={zone} />
      <SyncNow />
    </Card>
  );
}

function Count({ tone, label, count }: { tone: string; label: string; count: number | undefined }) {
  return (
    <div data-tone={tone} data-none={!count}>
      <dt>{label}</dt>
      <dd>{count ?? '–'}</dd>
    </div>
  );
}

function LastSync({ zone }: { zone: Zone }) {
  const words = useWords().home;
  const language = useApp((state) => state.language);
  const memory = useSyncMemory();
  if (memory === undefined) return null;
  const moment = memory.lastSyncAt === null ? words.neverSynced : momentText(memory.lastSyncAt, zone, language);
  return (
    <p>
      <span class="k-soft">{words.lastSync}: </span>
      {moment}
    </p>
  );
}

function SyncNow() {
  const { home, common } = useWords();
  const engine = useEngine();
  const phase = useApp((state) => state.phase);
  const fault = phase?.kind === 'failed' || phase?.kind === 'held' ? phase.why : null;
  return (
    <>
      <p role="status" class="k-hint">
        {fault !== null && home.faults[fault]}
      </p>
      {fault === 'signed-out' ? (
        <LinkButton tone="primary" wide href="/masuk">
          {home.signIn}
        </LinkButton>
      ) : (
        <Button
          icon={RefreshCw}
          wide
          busy={phase?.kind === 'running' && home.syncing}
          onClick={() => void engine.syncNow().catch(() => undefined)}
        >
          {common.syncNow}
        </Button>
      )}
    </>
  );
}
