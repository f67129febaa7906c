import { BookOpen, Check, ChartNoAxesColumn, ClipboardList, FilePen, FileText, Undo2 } from 'lucide';
import type { InboxItem } from '../../queries/inbox.ts';
import type { PlanTexts } from '../../queries/plan-texts.ts';
import { momentText } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { arrival as arrivalEn } from '../../words/en/arrival.ts';
import { arrival as arrivalId } from '../../words/id/arrival.ts';
import { Button } from '../kit/button.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { ArrivalBadges } from '../shared/arrival-badges.tsx';
import { cameLate, clockOffMinutes } from '../shared/arrival.ts';
import { EvidenceStrip } from '../shared/evidence-strip.tsx';
import { WarningBadges } from '../shared/warning-badges.tsx';
import { useInboxWords } from '../shared/inbox-words.ts';
import { SubjectFacts } from './subject-facts.tsx';
import { subjectText } from '../shared/subject-text.ts';

export interface InboxEntryProps {
  item: InboxItem;
  plans: PlanTexts | undefined;
  /** Whether it has evidence at all: most have none, and each strip asks the database. */
  evidenced: boolean;
  onApprove: () => void;
  onReturn: () => void;
}

/** One waiting entry with all that speaks for or against it, and the two verdicts. */
export function InboxEntry({ item, plans, evidenced, onApprove, onReturn }: InboxEntryProps) {
  const words = useInboxWords();
  const language = useApp((state) => state.language);
  const text = subjectText(item, words, language);
  const readFirst = pageOf(item);
  return (
    <article class="in-entry">
      <p class="in-text">{text}</p>
      <div class="in-facts">
        <SubjectFacts item={item} plans={plans} />
        <Arrival item={item} />
      </div>
      <Badges item={item} />
      {evidenced && <EvidenceStrip subjectId={item.row.id} />}
      {readFirst ? (
        <div class="in-verdicts">
          <LinkButton icon={BookOpen} href={readFirst} aria-label={words.inbox.decideLabel(text)}>
            {words.inbox.decide}
          </LinkButton>
        </div>
      ) : (
        <div class="in-verdicts">
          <Button tone="quiet" icon={Undo2} aria-label={words.inbox.sendBackLabel(text)} onClick={onReturn}>
            {words.inbox.sendBack}
          </Button>
          <Button icon={Check} aria-label={words.inbox.approveLabel(text)} onClick={onApprove}>
            {words.inbox.approve}
          </Button>
        </div>
      )}
    </article>
  );
}

/** A plan and a report are read, and decided on, on a page of their own; undefined for what is whole in the list. */
function pageOf({ kind, row, person }: InboxItem): string | undefined {
  if (kind === 'workPlan') return `/tim/${person.id}/skp/${row.id}`;
  return kind === 'periodReport' ? `/tim/${person.id}/laporan/${row.body.period}` : undefined;
}

function Badges({ item }: { item: InboxItem }) {
  const { inbox } = useInboxWords();
  const { kind, row, zone } = item;
  const corrects = (item.kind === 'activity' || item.kind === 'achievement') && item.row.body.corrects !== undefined;
  return (
    <div class="k-row-badges">
      {kind === 'achievement' && <StateBadge icon={ChartNoAxesColumn}>{inbox.achievement}</StateBadge>}
      {kind === 'workPlan' && <StateBadge icon={ClipboardList}>{inbox.plan}</StateBadge>}
      {kind === 'periodReport' && <StateBadge icon={FileText}>{inbox.periodReport}</StateBadge>}
      {corrects && <StateBadge icon={FilePen}>{inbox.correction}</StateBadge>}
      {item.kind === 'activity' && <WarningBadges row={item.row} />}
      <ArrivalBadges
        late={cameLate(row, zone)}
        off={clockOffMinutes(row.clockOffsetMs)}
        held={row.needsWord ? row : null}
      />
    </div>
  );
}

function Arrival({ item: { row, zone } }: { item: InboxItem }) {
  const words = useWordsOf({ id: arrivalId, en: arrivalEn });
  const language = useApp((state) => state.language);
  if (!cameLate(row, zone) || row.receivedAt === null) return null;
  return <p>{words.times(momentText(row.capturedAt, zone, language), momentText(row.receivedAt, zone, language))}</p>;
}
