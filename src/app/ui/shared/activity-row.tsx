import { FilePen } from 'lucide';
import { useApp, useWords } from '../../state/use-app.ts';
import type { LoggedEntry } from '../../queries/logged-entry.ts';
import { ListRow } from '../kit/list-row.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { activityLine } from './activity-text.ts';
import { RecordStateBadge } from './record-state-badge.tsx';
import { workState } from './record-state.ts';
import './activity-row.css';

export interface ActivityRowProps {
  entry: LoggedEntry;
  /** Its detail is shown beside the list. */
  current?: boolean;
}

/** One entry of the log in a list, with its true state; a tap opens its details. */
export function ActivityRow({ entry, current }: ActivityRowProps) {
  const { row, verdict } = entry;
  const words = useWords();
  const sending = useApp((state) => state.sending);
  return (
    <ListRow
      href={`/catatan/${row.id}`}
      current={current}
      title={<span class="a-description">{row.body.description}</span>}
      meta={activityLine(row.body, words)}
      badges={
        <>
          <RecordStateBadge state={workState(entry, sending)} />
          {row.body.corrects && <StateBadge icon={FilePen}>{words.activity.correction}</StateBadge>}
          {verdict?.kind === 'dikembalikan' && <span class="a-reason">{verdict.reason}</span>}
        </>
      }
    />
  );
}
