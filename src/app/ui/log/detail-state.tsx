import { daysOnDevice } from '../../../domain/supervision/superiors-word.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import type { LoggedEntry } from '../../queries/logged-entry.ts';
import { readReviewer } from '../../queries/reviewer-of.ts';
import { useToday } from '../../state/today.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { refusalText } from '../../words/reason-text.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { workState } from '../shared/record-state.ts';
import { DetailVerdict } from './detail-verdict.tsx';
import { useLogWords } from './log-words.ts';

/** Where the entry stands; if the server refused it, why, and the way to the field at fault. */
export function DetailState({ entry, zone }: { entry: LoggedEntry; zone: Zone }) {
  const { row, unsent, verdict } = entry;
  const all = useLogWords();
  const words = all.log;
  const sending = useApp((state) => state.sending);
  const state = workState(entry, sending);
  if (unsent?.state === 'conflict') {
    const compare = (
      <LinkButton tone="primary" href="/perbaiki">
        {words.compare}
      </LinkButton>
    );
    return (
      <Notice tone="bad" title={words.conflict} action={compare}>
        {words.conflictHint}
      </Notice>
    );
  }
  if (unsent?.refusal) {
    const { field } = unsent.refusal;
    const repair = (
      <LinkButton tone="primary" href={`/catat/${row.id}${field ? `?isian=${encodeURIComponent(field)}` : ''}`}>
        {words.repair}
      </LinkButton>
    );
    return (
      <Notice tone="bad" title={words.refused} action={repair}>
        {refusalText(unsent.refusal, all)}
      </Notice>
    );
  }
  if (unsent === undefined && verdict) return <DetailVerdict id={row.id} verdict={verdict} zone={zone} />;
  if (state === 'held')
    return (
      <Notice tone="wait" title={words.heldTitle}>
        {words.heldHint(daysOnDevice(row))}
      </Notice>
    );
  if (state !== 'waiting' && state !== 'sending' && state !== 'sent') return null;
  if (state === 'sent') return <Unreviewed date={row.body.date} />;
  return (
    <div class="l-state">
      <RecordStateBadge state={state} />
      <p class="k-hint">{words.explain[state]}</p>
    </div>
  );
}

/** It is with the server and nobody has reviewed it; where nobody can, that is said. */
function Unreviewed({ date }: { date: LocalDate }) {
  const words = useLogWords().log;
  const { database, session } = useEngine();
  const today = useToday();
  const reviewer = useLive(
    async () => today && readReviewer(database, { personId: session.personId, date, today }),
    [database, date, today],
  );
  return (
    <div class="l-state">
      <RecordStateBadge state="sent" />
      <p class="k-hint">{reviewer?.kind === 'nobody' ? words.unreviewed : words.explain.sent}</p>
    </div>
  );
}
