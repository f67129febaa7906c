import type { InboxItem } from '../../queries/inbox.ts';
import type { InboxWords } from './inbox-words.ts';

/** What waits, in the words of who wrote it. */
export function subjectText(item: InboxItem, { inbox }: InboxWords): string {
  if (item.kind === 'activity') return item.row.body.description;
  if (item.kind === 'achievement') return item.row.body.story;
  return inbox.workPlan(item.row.body.year, item.row.body.replaces ? inbox.newVersion : '');
}
