import { MessageSquare, Trash2 } from 'lucide';
import { useRoute } from 'preact-iso';
import { feedback } from '../../../domain/feedback/feedback.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { recordOf } from '../../engine/engine.ts';
import { readFeedback, type FeedbackItem } from '../../queries/feedback-of.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { ActProblems } from '../form/act-problems.tsx';
import { useAct } from '../form/use-act.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { MemberHead } from '../shared/member-head.tsx';
import { useMember } from '../shared/use-member.ts';
import { FeedbackCard } from './feedback-card.tsx';
import { FeedbackForm } from './feedback-form.tsx';

/** What a superior has said of one person, and the form to say more. */
export function MemberFeedback({ person }: { person: Uuid }) {
  const words = useWordsOf({ id, en });
  const { database, session } = useEngine();
  const asked = useRoute().query['catatan'];
  const member = useMember(person);
  const items = useLive(() => readFeedback(database, person), [database, person]);
  if (member === undefined || items === undefined) return <Skeleton label={words.loading} />;
  if (member === null) return <EmptyState icon={MessageSquare}>{words.unknownPerson}</EmptyState>;
  const mended = items.find(({ row }) => row.id === asked && row.author === session.personId)?.row;
  return (
    <div class="k-stack">
      <MemberHead person={person} employee={member.body} />
      <FeedbackForm key={mended?.id} person={person} mended={mended} />
      <Section title={words.list}>
        {items.length === 0 && <p class="k-soft">{words.teamNone}</p>}
        {items.map((item) => (
          <FeedbackCard key={item.row.id} item={item} side="superior">
            <TakeBack item={item} />
          </FeedbackCard>
        ))}
      </Section>
    </div>
  );
}

/** Until the person has read it, the writer may take it back. */
function TakeBack({ item: { row, read } }: { item: FeedbackItem }) {
  const words = useWordsOf({ id, en });
  const { session } = useEngine();
  const tap = useAct();
  if (read !== null || row.author !== session.personId) return null;
  return (
    <>
      <ActProblems of={tap} />
      <div class="k-actions">
        <Button
          tone="quiet"
          icon={Trash2}
          onClick={() => void tap.act([recordOf(feedback, row.id, null)], words.removed)}
        >
          {words.remove}
        </Button>
      </div>
    </>
  );
}
