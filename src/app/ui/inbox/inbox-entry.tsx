import { Check, FilePen, Undo2 } from 'lucide';
import type { InboxItem } from '../../queries/inbox.ts';
import { momentText, numberText } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { arrival as arrivalEn } from '../../words/en/arrival.ts';
import { arrival as arrivalId } from '../../words/id/arrival.ts';
import { Button } from '../kit/button.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { activityLine } from '../shared/activity-text.ts';
import { ArrivalBadges } from '../shared/arrival-badges.tsx';
import { EvidenceStrip } from '../shared/evidence-strip.tsx';
import { cameLate, clockOffMinutes } from '../shared/arrival.ts';
import { useInboxWords } from './inbox-words.ts';

export interface InboxEntryProps {
  item: InboxItem;
  resultTitle: string;
  onApprove: () => void;
  onReturn: () => void;
}

/** One waiting entry with all that speaks for or against it, and the two verdicts. */
export function InboxEntry({ item: { row, zone }, resultTitle, onApprove, onReturn }: InboxEntryProps) {
  const words = useInboxWords();
  const arrival = useWordsOf({ id: arrivalId, en: arrivalEn });
  const language = useApp((state) => state.language);
  const { body } = row;
  const late = cameLate(row, zone);
  const volume = body.volume === null ? null : `${numberText(body.volume, language)} ${body.volumeUnit ?? ''}`;
  return (
    <article class="in-entry">
      <p class="in-text">{body.description}</p>
      <p class="k-row-meta">
        {[activityLine(body, words), volume].filter(Boolean).join(' · ')}
        <br />
        {resultTitle}
        {body.note && <span class="in-note">{body.note}</span>}
        {late && row.receivedAt && (
          <span class="in-note">
            {arrival.times(momentText(row.capturedAt, zone, language), momentText(row.receivedAt, zone, language))}
          </span>
        )}
      </p>
      <div class="k-row-badges">
        {body.corrects && <StateBadge icon={FilePen}>{words.inbox.correction}</StateBadge>}
        <ArrivalBadges late={late} off={clockOffMinutes(row.clockOffsetMs)} />
      </div>
      <EvidenceStrip subjectId={row.id} />
      <div class="in-verdicts">
        <Button tone="quiet" icon={Undo2} aria-label={words.inbox.sendBackLabel(body.description)} onClick={onReturn}>
          {words.inbox.sendBack}
        </Button>
        <Button icon={Check} aria-label={words.inbox.approveLabel(body.description)} onClick={onApprove}>
          {words.inbox.approve}
        </Button>
      </div>
    </article>
  );
}
