import type { RepairItem } from '../../queries/repair-items.ts';
import { announce } from '../../state/app-state.ts';
import { Button } from '../kit/button.tsx';
import type { ReadingWords } from './activity-text.ts';
import { comparedFields } from './compared-fields.ts';
import { ComparisonTable } from './comparison-table.tsx';
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
