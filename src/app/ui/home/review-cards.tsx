import { ClipboardCheck, Hourglass, Undo2 } from 'lucide';
import { useLayoutEffect } from 'preact/hooks';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Inbox } from '../../queries/inbox.ts';
import { countHeld } from '../../queries/held-work.ts';
import { readErrands } from '../../queries/own-errands.ts';
import { returnedEntries } from '../../queries/returned-entries.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { reviewCards as en } from '../../words/en/review-cards.ts';
import { reviewCards as id } from '../../words/id/review-cards.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { useInbox } from '../shared/use-inbox.ts';
import { Errands } from './errands.tsx';

export interface ReviewCardsProps {
  today: LocalDate;
  /** It is known which of them there are. */
  onKnown: () => void;
}

/** What was sent back to this person, what of theirs does not count yet, and what waits for their own verdict; nothing where there is none. */
export function ReviewCards({ today, onKnown }: ReviewCardsProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const returned = useLive(() => returnedEntries(engine, today), [engine, today]);
  const inbox = useInbox(today);
  const { personId } = session;
  const errands = useLive(() => readErrands(database, { personId, today }), [database, today]);
  const held = useLive(() => countHeld(database, personId), [database, personId]);
  const known = returned !== undefined && inbox !== undefined && errands !== undefined && held !== undefined;
  useLayoutEffect(() => {
    if (known) onKnown();
  }, [known]);
  if (!known) return null;
  return (
    <>
      {returned.length > 0 && <Returned count={returned.length} />}
      {held.entries > 0 && <Held title={words.held(held.entries)} href="/catatan?keadaan=held" />}
      {held.achievements.length > 0 && (
        <Held
          title={words.heldAchievements(held.achievements.length)}
          href={`/kinerja/capaian/${held.achievements[0]}`}
        />
      )}
      {inbox.items.length > 0 && <Waiting inbox={inbox} />}
      <Errands errands={errands} />
    </>
  );
}

function Returned({ count }: { count: number }) {
  const words = useWordsOf({ id, en });
  const look = <LinkButton href="/catatan?keadaan=returned">{words.look}</LinkButton>;
  return (
    <Notice tone="returned" icon={Undo2} title={words.returned(count)} action={look}>
      {words.returnedHint}
    </Notice>
  );
}

/** Own work that counts only once the superior has approved it (SUP-4). */
function Held({ title, href }: { title: string; href: string }) {
  const words = useWordsOf({ id, en });
  const look = <LinkButton href={href}>{words.look}</LinkButton>;
  return (
    <Notice tone="wait" icon={Hourglass} title={title} action={look}>
      {words.heldHint}
    </Notice>
  );
}

function Waiting({ inbox }: { inbox: Inbox }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const dates = inbox.items.map((item) => item.date).sort();
  const review = (
    <LinkButton tone="primary" href="/tim/periksa">
      {words.review}
    </LinkButton>
  );
  return (
    <Notice tone="wait" icon={ClipboardCheck} title={words.waiting(inbox.items.length)} action={review}>
      {words.since(plainDate(dates[0]!, language))}
    </Notice>
  );
}
