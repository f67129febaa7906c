import { ClipboardCheck, Undo2 } from 'lucide';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { yearOf } from '../../../domain/time/local-date.ts';
import { readInbox, usualInboxStart } from '../../queries/inbox.ts';
import { returnedEntries } from '../../queries/own-verdicts.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { localNow, useWorkplace } from '../../state/workplace.ts';
import { reviewCards as en } from '../../words/en/review-cards.ts';
import { reviewCards as id } from '../../words/id/review-cards.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';

/** What was sent back to this person, and what waits for their own verdict; nothing where there is neither. */
export function ReviewCards() {
  const engine = useEngine();
  const workplace = useWorkplace(engine);
  const today = workplace && localNow(engine, workplace).date;
  if (today === undefined) return null;
  return (
    <>
      <Returned today={today} />
      <Waiting today={today} />
    </>
  );
}

function Returned({ today }: { today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const entries = useLive(() => returnedEntries(engine, yearOf(today)), [engine, today]);
  if (!entries?.length) return null;
  const look = <LinkButton href="/catatan?keadaan=returned">{words.look}</LinkButton>;
  return (
    <Notice tone="returned" icon={Undo2} title={words.returned(entries.length)} action={look}>
      {words.returnedHint}
    </Notice>
  );
}

function Waiting({ today }: { today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { database, session } = useEngine();
  const query = { personId: session.personId, today, from: usualInboxStart(today) };
  const inbox = useLive(() => readInbox(database, query), [database, today]);
  if (!inbox?.items.length) return null;
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
