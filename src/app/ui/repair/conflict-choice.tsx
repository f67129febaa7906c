import type { RepairItem } from '../../queries/repair-items.ts';
import type { Reading } from '../../subjects/subject.ts';
import { announce } from '../../state/app-state.ts';
import type { repair as Words } from '../../words/id/repair.ts';
import { Button } from '../kit/button.tsx';
import { comparedFields } from './compared-fields.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { downloadItem } from './export-item.ts';
import type { Repair } from './use-repair.ts';

export interface ConflictChoiceProps {
  item: RepairItem;
  reading: Reading;
  words: typeof Words;
  repair: Repair;
}

export function ConflictChoice({ item, reading, words, repair }: ConflictChoiceProps) {
  return (
    <>
      <p>{words.conflictNote}</p>
      <ComparisonTable words={words} fields={comparedFields(item, reading, words)} />
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
