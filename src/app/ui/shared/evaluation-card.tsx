import { Mail, MailOpen } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { plainDate } from '../../state/format.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { EvaluationBasisList } from './evaluation-basis-list.tsx';
import { ObjectionTold } from './objection-told.tsx';
import { RecordStateBadge } from './record-state-badge.tsx';
import { recordState } from './record-state.ts';
import './evaluation-card.css';

export interface EvaluationCardProps {
  item: EvaluationItem;
  /** Shows whose it is, where several people's stand together. */
  named?: boolean;
  /** Of its heading; 3 below a section's title. */
  level?: 2 | 3;
  children?: ComponentChildren;
}

/** One evaluation as everybody who may see it sees it: predikat, ratings, reasons, basis, and what was said since. */
export function EvaluationCard({ item, named = false, level = 3, children }: EvaluationCardProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const { session } = useEngine();
  const { row, read } = item;
  const { body } = row;
  const Heading = `h${level}` as const;
  return (
    <article class="k-card evaluation-card">
      <header>
        <Heading>
          {named && item.employeeName ? `${item.employeeName} · ` : ''}
          {periodText(body.period, language)}
        </Heading>
        <p class="k-hint">{words.by(item.raterName ?? words.someone, plainDate(body.date, language))}</p>
      </header>
      <p class="evaluation-predikat">
        <span class="k-hint">{words.predikatLabel}</span>
        <strong>{words.predikat[item.predikat]}</strong>
      </p>
      {(['results', 'conduct'] as const).map((part) => (
        <div key={part} class="evaluation-rating">
          <p>
            {words[part]}: <strong>{words.rating[body[part].rating]}</strong>
          </p>
          <p class="evaluation-reason">{body[part].reason}</p>
        </div>
      ))}
      <Disclosure summary={words.basis}>
        <EvaluationBasisList basis={body.basis} />
      </Disclosure>
      <div class="evaluation-states">
        {read === null ? (
          <StateBadge tone="wait" icon={Mail}>
            {words.unread}
          </StateBadge>
        ) : (
          <StateBadge icon={MailOpen}>{words.read(plainDate(read.body.date, language))}</StateBadge>
        )}
        {(row.author === session.personId || read?.author === session.personId) && (
          <RecordStateBadge
            state={recordState(row.id, item.unsent.get(row.id) ?? item.unsent.get(read?.id ?? row.id), sending)}
          />
        )}
      </div>
      <ObjectionTold item={item} />
      {children}
    </article>
  );
}
