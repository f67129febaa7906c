import { Mail, MailOpen } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { FeedbackSubject } from '../../../domain/feedback/feedback-body.ts';
import type { FeedbackItem } from '../../queries/feedback-of.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { coreValues as enValues } from '../../words/en/core-values.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { coreValues as idValues } from '../../words/id/core-values.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { recordState } from '../shared/record-state.ts';

export interface FeedbackCardProps {
  item: FeedbackItem;
  side: 'employee' | 'superior';
  children?: ComponentChildren;
}

/** One word of feedback: when, by whom, about what, and what came back. */
export function FeedbackCard({ item, side, children }: FeedbackCardProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const { row, read, unsent, from } = item;
  const Heading = side === 'employee' ? 'h2' : 'h3';
  const ownSaid = side === 'superior' || read !== null;
  return (
    <article class="k-card feedback-card" data-unread={side === 'employee' && read === null}>
      <header>
        <Heading>
          <SubjectLine subject={row.body.subject} text={item.subjectText} />
        </Heading>
        <p class="k-hint">
          {plainDate(row.body.date, language)} · {words.from(from ?? words.someone)}
        </p>
      </header>
      <p class="feedback-text">{row.body.text}</p>
      <MeetingFacts subject={row.body.subject} />
      {read?.body.reply && (
        <blockquote class="feedback-reply">
          <strong>{side === 'employee' ? words.yourReply : words.theirReply}</strong>
          <p>{read.body.reply}</p>
        </blockquote>
      )}
      <div class="feedback-states">
        {read === null ? (
          <StateBadge tone={side === 'employee' ? 'wait' : 'neutral'} icon={Mail}>
            {side === 'employee' ? words.unread : words.notRead}
          </StateBadge>
        ) : (
          <StateBadge icon={MailOpen}>{words.read(plainDate(read.body.date, language))}</StateBadge>
        )}
        {ownSaid && <RecordStateBadge state={recordState(unsent?.id ?? row.id, unsent, sending)} />}
      </div>
      {children}
    </article>
  );
}

function SubjectLine({ subject, text }: { subject: FeedbackSubject; text: string | null }) {
  const words = useWordsOf({ id, en });
  const values = useWordsOf({ id: idValues, en: enValues });
  if (subject.kind === 'meeting') return words.about.meeting;
  const named = subject.kind === 'value' ? values[subject.value] : (text ?? words.unknownSubject);
  return `${words.about[subject.kind]}: ${named}`;
}

function MeetingFacts({ subject }: { subject: FeedbackSubject }) {
  const words = useWordsOf({ id, en });
  if (subject.kind !== 'meeting') return null;
  return (
    <>
      <p>
        <strong>{words.attendees}:</strong> {subject.attendees}
      </p>
      {subject.agreements.length > 0 && (
        <div>
          <strong>{words.agreements}</strong>
          <ul class="feedback-agreements">
            {subject.agreements.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
