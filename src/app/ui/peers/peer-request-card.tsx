import { useState } from 'preact/hooks';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { PeerRequestItem } from '../../queries/peer-requests.ts';
import { plainDate } from '../../state/format.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { peers as en } from '../../words/en/peers.ts';
import { peers as id } from '../../words/id/peers.ts';
import { Button } from '../kit/button.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { recordState } from '../shared/record-state.ts';
import { OpinionForm } from './opinion-form.tsx';

/** One request, with the form to answer it or the word that it was answered. */
export function PeerRequestCard({ item, today }: { item: PeerRequestItem; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const [open, setOpen] = useState(false);
  const { row, answeredOn, unsent } = item;
  return (
    <article class="k-card peer-card">
      <header>
        <h2>{words.about(row.body.ratedName)}</h2>
        <p class="k-hint">
          {periodText(row.body.period, language)} · {words.askedOn(plainDate(row.body.date, language))}
        </p>
      </header>
      {answeredOn === null ? (
        open ? (
          <OpinionForm request={row} today={today} />
        ) : (
          <div class="k-actions">
            <Button tone="primary" onClick={() => setOpen(true)}>
              {words.answer}
            </Button>
          </div>
        )
      ) : (
        <>
          <p>{words.answered(plainDate(answeredOn as LocalDate, language))}</p>
          <div>
            <RecordStateBadge state={recordState(unsent?.id ?? row.id, unsent, sending)} />
          </div>
        </>
      )}
    </article>
  );
}
