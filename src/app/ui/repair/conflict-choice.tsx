import { activity } from '../../../domain/activity/activity.ts';
import type { RepairItem } from '../../queries/repair-items.ts';
import { announce } from '../../state/app-state.ts';
import { Button } from '../kit/button.tsx';
import { activityText, readActivity, type ReadingWords } from './activity-text.ts';
import { ComparisonTable, type ComparedField } from './comparison-table.tsx';
import { downloadItem } from './export-item.ts';
import type { Repair } from './use-repair.ts';

export interface ConflictChoiceProps {
  item: RepairItem;
  reading: ReadingWords;
  repair: Repair;
}

export function ConflictChoice({ item, reading, repair }: ConflictChoiceProps) {
  const { repair: words } = reading;
  return (
    <>
      <p>{words.conflictNote}</p>
      <ComparisonTable words={words} fields={comparedFields(item, reading)} />
      <div class="k-actions">
        <Button onClick={() => void repair.keepOwn(words.keptMine)}>{words.keepMine}</Button>
        <Button onClick={() => void repair.takeServers(words.keptTheirs)}>{words.keepTheirs}</Button>
        <Button
          tone="quiet"
          onClick={() => {
            downloadItem(item);
            announce(words.exported);
          }}
        >
          {words.export}
        </Button>
      </div>
    </>
  );
}

/** Both versions field by field; a version that cannot be read field by field is one sentence. */
export function comparedFields({ entry, row }: RepairItem, reading: ReadingWords): ComparedField[] {
  const { repair: words } = reading;
  const textOf = (version: number, body: unknown, deleted: string) => {
    if (body === null || body === undefined) return deleted;
    const read = row.kind === activity.name ? readActivity(version, body) : null;
    return read === null ? words.unreadable : activityText(read, reading);
  };
  const mine = textOf(row.version, row.body, words.deletedHere);
  const theirs = textOf(entry.base?.version ?? 1, entry.base?.body, words.deletedThere);
  const names = Object.keys(words.fields) as (keyof typeof words.fields)[];
  if (typeof mine === 'string' && typeof theirs === 'string') return [{ label: null, mine, theirs, differs: mine !== theirs }];
  const whole = typeof mine === 'string' || typeof theirs === 'string';
  return names.map((name, index) => {
    const cell = (side: typeof mine) => (typeof side !== 'string' ? side[name] : index === 0 ? side : '–');
    return { label: words.fields[name], mine: cell(mine), theirs: cell(theirs), differs: whole || cell(mine) !== cell(theirs) };
  });
}
