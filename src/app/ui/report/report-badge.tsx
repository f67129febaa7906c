import { CheckCheck, Circle, Clock, Undo2 } from 'lucide';
import type { ReportState } from '../../queries/period-reports.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { StateBadge } from '../kit/state-badge.tsx';

const looks = {
  none: { tone: 'neutral', icon: Circle },
  draft: { tone: 'neutral', icon: Circle },
  submitted: { tone: 'progress', icon: Clock },
  returned: { tone: 'returned', icon: Undo2 },
  accepted: { tone: 'ok', icon: CheckCheck },
} as const;

/** Where a report stands. */
export function ReportBadge({ state }: { state: ReportState | 'none' | 'draft' }) {
  const words = useWordsOf({ id, en }).state;
  return <StateBadge {...looks[state]}>{words[state]}</StateBadge>;
}
