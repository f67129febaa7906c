import { CheckCheck, Undo2 } from 'lucide';
import type { ReportItem } from '../../queries/period-reports.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { localTimeAt, type Zone } from '../../../domain/time/zone.ts';
import { msOf } from '../../../domain/time/instant.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { recordState } from '../shared/record-state.ts';
import { ReportBadge } from './report-badge.tsx';

export interface OwnVerdictProps {
  item: ReportItem;
  zone: Zone;
  onChange: (() => void) | undefined;
}

/** Where the own report stands, and why it came back. */
export function OwnVerdict({ item, zone, onChange }: OwnVerdictProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const { verdict } = item;
  return (
    <div class="k-stack screen-only">
      <div class="report-states">
        <ReportBadge state={item.state} />
        <RecordStateBadge state={recordState(item.row.id, item.unsent, sending)} />
      </div>
      {verdict?.body.verdict.kind === 'dikembalikan' && (
        <Notice tone="wait" icon={Undo2} title={words.returnedTitle}>
          {verdict.body.verdict.reason}
        </Notice>
      )}
      {verdict?.body.verdict.kind === 'disetujui' && (
        <Notice tone="ok" icon={CheckCheck} title={words.acceptedTitle}>
          {words.acceptedNote(plainDate(localTimeAt(msOf(verdict.capturedAt), zone).date, language))}
        </Notice>
      )}
      {item.state === 'submitted' && onChange && (
        <div class="k-actions">
          <Button onClick={onChange}>{words.change}</Button>
        </div>
      )}
    </div>
  );
}
