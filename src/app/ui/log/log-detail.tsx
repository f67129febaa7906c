import { FileQuestionMark } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Uuid } from '../../../std/uuid.ts';
import { entriesById } from '../../queries/logged-entry.ts';
import { longDate } from '../../state/format.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import type { Workplace } from '../../state/workplace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { EvidenceField } from '../shared/evidence-field.tsx';
import { WarningBadges } from '../shared/warning-badges.tsx';
import { EvidenceWaitBadge } from '../shared/evidence-wait-badge.tsx';
import { DetailActions } from './detail-actions.tsx';
import { DetailFacts } from './detail-facts.tsx';
import { DetailHistory } from './detail-history.tsx';
import { DetailState } from './detail-state.tsx';
import { useLogWords } from './log-words.ts';

export interface LogDetailProps {
  id: Uuid;
  workplace: Workplace;
}

/** All of one entry: what it says, where it stands, what can be done with it. */
export function LogDetail({ id, workplace }: LogDetailProps) {
  const words = useLogWords().log;
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const found = useLive(() => entriesById(engine, [id]), [engine, id]);
  const heading = useRef<HTMLHeadingElement>(null);
  const entry = found?.[0];
  useEffect(() => void requestAnimationFrame(() => takeFocus(heading.current)), [entry !== undefined]);
  if (found === undefined) return <Skeleton label={words.loading} rows={4} />;
  if (entry === undefined) {
    const toList = <LinkButton href="/catatan">{words.toList}</LinkButton>;
    return (
      <EmptyState icon={FileQuestionMark} action={toList}>
        {words.missing}
      </EmptyState>
    );
  }
  return (
    <article class="k-stack l-detail">
      <div>
        <h2 ref={heading} tabIndex={-1} class="l-date">
          {longDate(entry.row.body.date, language)}
        </h2>
        <p class="l-text">{entry.row.body.description}</p>
      </div>
      <DetailState entry={entry} zone={workplace.zone} />
      <div class="k-row-badges">
        <WarningBadges row={entry.row} />
      </div>
      <EvidenceWaitBadge subjectId={entry.row.id} />
      <DetailActions entry={entry} />
      <DetailFacts entry={entry} workplace={workplace} />
      <EvidenceField subject={{ kind: 'activity', id: entry.row.id, date: entry.row.body.date }} saved />
      <DetailHistory entry={entry} />
    </article>
  );
}

/** Beside the list, focus stays on the row that was chosen; instead of it, the detail has it. */
function takeFocus(heading: HTMLElement | null): void {
  const row = document.querySelector<HTMLElement>('.l-list .k-row[aria-current]');
  if (row?.offsetParent) row.focus({ preventScroll: true });
  else heading?.focus({ preventScroll: true });
}
