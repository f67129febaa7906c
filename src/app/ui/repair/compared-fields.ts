import type { RepairItem } from '../../queries/repair-items.ts';
import type { Facts, Reading } from '../../subjects/subject.ts';
import { subjectFacts, subjectText } from '../../subjects/subjects.ts';
import type { repair } from '../../words/id/repair.ts';

export interface ComparedField {
  /** Null where the versions are compared as a whole. */
  readonly label: string | null;
  readonly mine: string;
  readonly theirs: string;
  readonly differs: boolean;
}

/** Both versions part by part; as a whole where one is deleted or cannot be read. */
export function comparedFields({ entry, row }: RepairItem, reading: Reading, words: typeof repair): ComparedField[] {
  const side = (content: { version: number; body: unknown }, deleted: string): string | Facts => {
    if (content.body === null || content.body === undefined) return deleted;
    return subjectFacts(row.kind, content, reading) ?? words.unreadable;
  };
  const base = entry.base ?? { version: 1, body: null };
  const [mine, theirs] = [side(row, words.deletedHere), side(base, words.deletedThere)];
  if (typeof mine === 'string' || typeof theirs === 'string') {
    const whole = (one: string | Facts, content: { version: number; body: unknown }) =>
      typeof one === 'string' ? one : wholeOf(one, subjectText(row.kind, content, reading));
    return [{ label: null, mine: whole(mine, row), theirs: whole(theirs, base), differs: true }];
  }
  const names = Object.keys({ ...mine, ...theirs }) as (keyof Facts)[];
  return names.map((name) => {
    const [own, other] = [mine[name] ?? '', theirs[name] ?? ''];
    return { label: reading.words.labels[name], mine: own, theirs: other, differs: own !== other };
  });
}

function wholeOf({ date, time }: Facts, text: string): string {
  const when = [date, time].filter(Boolean).join(', ');
  return when === '' ? text : `${text} (${when})`;
}
