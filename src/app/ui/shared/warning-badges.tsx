import { TriangleAlert } from 'lucide';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import type { ActivityWarning } from '../../../domain/activity/activity-warnings.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import { readEntryWarnings } from '../../queries/entry-warnings.ts';
import { useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { warnings as en } from '../../words/en/warnings.ts';
import { warnings as id } from '../../words/id/warnings.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import { spanText } from './activity-text.ts';

/** What is worth a second look of an entry, wherever it is shown; nothing where there is nothing. */
export function WarningBadges({ row }: { row: RowOf<Activity> }) {
  const engine = useEngine();
  const found = useLive(
    () => readEntryWarnings(engine.database, { row, nowMs: engine.nowMs() }),
    [engine, row.id, row.hash],
  );
  return (
    <>
      {found?.map((warning) => (
        <StateBadge key={warning.kind} tone="wait" icon={TriangleAlert}>
          <WarningText warning={warning} />
        </StateBadge>
      ))}
    </>
  );
}

function WarningText({ warning }: { warning: ActivityWarning }) {
  const all = useWords();
  const words = useWordsOf({ id, en });
  if (warning.kind === 'long') return <>{words.long(all.common.hoursMinutes(warning.minutes))}</>;
  if (warning.kind === 'rest-day') return <>{words.restDay(warning.name)}</>;
  if (warning.kind === 'not-over-yet') return <>{words.notOverYet}</>;
  return <>{words.overlap(spanText(warning.with.time, all) ?? '')}</>;
}
