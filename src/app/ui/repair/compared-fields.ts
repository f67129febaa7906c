import { activity } from '../../../domain/activity/activity.ts';
import type { RepairItem } from '../../queries/repair-items.ts';
import { activityText, readActivity, type ActivityField, type ReadingWords } from './activity-text.ts';

export interface ComparedField {
  /** Null where the versions are compared as a whole. */
  readonly label: string | null;
  readonly mine: string;
  readonly theirs: string;
  readonly differs: boolean;
}

type Side = string | Record<ActivityField, string>;

/** Both versions field by field; as a whole where one is deleted or cannot be read. */
export function comparedFields({ entry, row }: RepairItem, reading: ReadingWords): ComparedField[] {
  const { repair: words } = reading;
  const side = (version: number, body: unknown, deleted: string): Side => {
    if (body === null || body === undefined) return deleted;
    const read = row.kind === activity.name ? readActivity(version, body) : null;
    return read === null ? words.unreadable : activityText(read, reading);
  };
  const mine = side(row.version, row.body, words.deletedHere);
  const theirs = side(entry.base?.version ?? 1, entry.base?.body, words.deletedThere);
  if (typeof mine === 'string' || typeof theirs === 'string') {
    return [{ label: null, mine: wholeOf(mine), theirs: wholeOf(theirs), differs: true }];
  }
  return (Object.keys(words.fields) as ActivityField[]).map((name) => ({
    label: words.fields[name],
    mine: mine[name],
    theirs: theirs[name],
    differs: mine[name] !== theirs[name],
  }));
}

function wholeOf(side: Side): string {
  return typeof side === 'string' ? side : `${side.description} (${side.date}, ${side.time})`;
}
