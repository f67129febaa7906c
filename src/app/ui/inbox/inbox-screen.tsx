import { CheckCheck, Users } from 'lucide';
import { useState } from 'preact/hooks';
import { firstOpenDay } from '../../../domain/open-times/open-times.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { readInbox, usualInboxStart } from '../../queries/inbox.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { InboxView } from './inbox-view.tsx';
import { useInboxWords } from './inbox-words.ts';
import './inbox.css';

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
  const language = useApp((state) => state.language);
  const { database, session } = useEngine();
  const [from, setFrom] = useState(() => usualInboxStart(today));
  const { personId } = session;
  const found = useLive(() => readInbox(database, { personId, today, from }), [database, today, from]);
  if (found === undefined) return <Skeleton label={words.loading} rows={6} />;
  const oldest = firstOpenDay(today);
  const scope = found.reviews && (
    <p class="in-scope">
      <span class="k-hint">{words.scope(plainDate(from, language))}</span>
      {from > oldest && (
        <Button tone="quiet" onClick={() => setFrom(oldest)}>
          {words.older}
        </Button>
      )}
    </p>
  );
  if (found.items.length > 0) return <InboxView items={found.items} scope={scope} />;
  return (
    <>
      <EmptyState icon={found.reviews ? CheckCheck : Users} title={found.reviews ? words.none : words.nobody}>
        {found.reviews ? words.noneNote : words.nobodyNote}
      </EmptyState>
      {scope}
    </>
  );
}
