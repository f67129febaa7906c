import type { LocalDate } from '../../../domain/time/local-date.ts';
import { joinInboxes, readOldInbox, readRecentInbox, type Inbox } from '../../queries/inbox.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';

/** All that waits for this person's verdict, whatever its day; undefined until all of it is known. */
export function useInbox(today: LocalDate): Inbox | undefined {
  const { database, session } = useEngine();
  const query = { personId: session.personId, today };
  const recent = useLive(() => readRecentInbox(database, query), [database, today]);
  const old = useLive(() => readOldInbox(database, query), [database, today]);
  return recent && old && joinInboxes(old, recent);
}
