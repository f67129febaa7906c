import { MessageSquare } from 'lucide';
import { useRoute } from 'preact-iso';
import type { Uuid } from '../../../std/uuid.ts';
import { readFeedback } from '../../queries/feedback-of.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { PerformanceTabs } from '../shared/performance-tabs.tsx';
import { Screen } from '../shared/screen.tsx';
import { FeedbackCard } from './feedback-card.tsx';
import { ReadingActions } from './reading-actions.tsx';
import { MemberFeedback } from './member-feedback.tsx';
import './feedback.css';

/** Umpan balik: one's own to read, or a team member's to write and follow. */
export function FeedbackScreen() {
  const words = useWordsOf({ id, en });
  const person = useRoute().params['person'] as Uuid | undefined;
  return (
    <Screen title={words.title} backTo={person ? '/tim' : undefined}>
      {person ? (
        <MemberFeedback key={person} person={person} />
      ) : (
        <div class="k-stack">
          <PerformanceTabs />
          <OwnFeedback />
        </div>
      )}
    </Screen>
  );
}

function OwnFeedback() {
  const words = useWordsOf({ id, en });
  const { database, session } = useEngine();
  const items = useLive(() => readFeedback(database, session.personId), [database]);
  if (items === undefined) return <Skeleton label={words.loading} />;
  if (items.length === 0) {
    return (
      <EmptyState icon={MessageSquare} title={words.ownNone}>
        {words.ownNoneNote}
      </EmptyState>
    );
  }
  return (
    <div class="k-stack">
      <p>{words.ownSummary(items.length, items.filter((one) => one.read === null).length)}</p>
      {items.map((item) => (
        <FeedbackCard key={item.row.id} item={item} side="employee">
          <ReadingActions item={item} />
        </FeedbackCard>
      ))}
    </div>
  );
}
