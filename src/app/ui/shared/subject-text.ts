import type { InboxItem } from '../../queries/inbox.ts';
import { periodText } from '../../state/period-text.ts';
import type { Language } from '../../words/words.ts';
import type { InboxWords } from './inbox-words.ts';

/** What waits, in the words of who wrote it. */
export function subjectText(item: InboxItem, { inbox }: InboxWords, language: Language): string {
  if (item.kind === 'activity') return item.row.body.description;
  if (item.kind === 'achievement') return item.row.body.story;
  if (item.kind === 'periodReport') return inbox.report(periodText(item.row.body.period, language));
  return inbox.workPlan(item.row.body.year, item.row.body.replaces ? inbox.newVersion : '');
}
