import { CheckCheck, Users } from 'lucide';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { useToday } from '../../state/today.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Later } from '../shared/later.tsx';
import { Screen } from '../shared/screen.tsx';
import { useInbox } from '../shared/use-inbox.ts';
import { InboxView } from './inbox-view.tsx';
import { useInboxWords } from '../shared/inbox-words.ts';
import './inbox.css';

const loadRecentVerdicts = async () => (await import('./recent-verdicts.tsx')).RecentVerdicts;

/** Periksa: what waits for this person's verdict, by person and day. */
export function InboxScreen() {
  const words = useInboxWords().inbox;
  const today = useToday();
  return (
    <Screen title={words.title} backTo="/tim">
      {today ? <Waiting today={today} /> : <Skeleton label={words.loading} rows={6} />}
    </Screen>
  );
}

function Waiting({ today }: { today: LocalDate }) {
  const words = useInboxWords().inbox;
  const found = useInbox(today);
  if (found === undefined) return <Skeleton label={words.loading} rows={6} />;
  return (
    <div class="k-stack">
      {found.items.length > 0 ? (
        <InboxView items={found.items} />
      ) : (
        <EmptyState icon={found.reviews ? CheckCheck : Users} title={found.reviews ? words.none : words.nobody}>
          {found.reviews ? words.noneNote : words.nobodyNote}
        </EmptyState>
      )}
      <Later load={loadRecentVerdicts} given={{}} />
    </div>
  );
}
