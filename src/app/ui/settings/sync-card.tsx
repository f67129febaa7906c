import { RefreshCw } from 'lucide';
import { useState } from 'preact/hooks';
import { readMeta } from '../../../device/store/meta.ts';
import { outboxSummary } from '../../../device/store/outbox.ts';
import type { CycleOutcome } from '../../../device/sync/run-cycle.ts';
import { msOf } from '../../../domain/time/instant.ts';
import { readSentCount } from '../../queries/sent-count.ts';
import { momentText, numberText } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { settings as en } from '../../words/en/settings.ts';
import { settings as id } from '../../words/id/settings.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Reading } from '../kit/reading.tsx';
import { SyncNotice } from './sync-notice.tsx';
import { ageText, clockText } from './sync-words.ts';

/** What waits, what needs the person, what has gone: three numbers, never one. */
export function SyncCard() {
  const words = useWordsOf({ id, en }).sync;
  const engine = useEngine();
  const { database, session } = engine;
  const language = useApp((state) => state.language);
  const phase = useApp((state) => state.phase);
  const workplace = useWorkplace(engine);
  const summary = useLive(() => outboxSummary(database), [database]);
  const sent = useLive(() => readSentCount(database, session.personId), [database]);
  const memory = useLive(() => readMeta(database, 'sync'), [database]);
  const [outcome, setOutcome] = useState<CycleOutcome | null>(null);
  const [asked, setAsked] = useState(false);
  if (summary === undefined || sent === undefined || workplace === undefined) return <Reading />;

  async function syncNow() {
    setAsked(true);
    setOutcome(null);
    setOutcome(await engine.syncNow());
    setAsked(false);
  }

  const clock = clockText(memory?.clockOffsetMs ?? 0, words);
  const held = phase?.kind === 'held' ? phase : null;
  const told = outcome ?? (asked ? null : held);
  return (
    <Card title={words.title}>
      <dl class="settings-counts">
        {(
          [
            [words.waiting, summary.waiting],
            [words.repair, summary.needsRepair],
            [words.sent, sent],
          ] as const
        ).map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{numberText(count, language)}</dd>
          </div>
        ))}
      </dl>
      <DefinitionList>
        {summary.oldestQueuedAt && (
          <Definition term={words.oldest}>
            {ageText(engine.nowMs() - msOf(summary.oldestQueuedAt), words.age)}
          </Definition>
        )}
        <Definition term={words.last}>
          {memory?.lastSyncAt ? momentText(memory.lastSyncAt, workplace.zone, language) : words.never}
        </Definition>
      </DefinitionList>
      {clock && (
        <Notice tone="wait" title={clock}>
          {words.clockHint}
        </Notice>
      )}
      <div role="status">{told && <SyncNotice outcome={told} needsRepair={summary.needsRepair} />}</div>
      <div class="k-actions">
        <Button tone="primary" icon={RefreshCw} busy={asked && words.running} onClick={() => void syncNow()}>
          {words.now}
        </Button>
      </div>
    </Card>
  );
}
