import { CircleCheck } from 'lucide';
import { readRepairItems } from '../../queries/repair-items.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { useReading } from '../../subjects/use-reading.ts';
import { repair as en } from '../../words/en/repair.ts';
import { repair as id } from '../../words/id/repair.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { BackupNotice } from '../shared/backup-notice.tsx';
import { Screen } from '../shared/screen.tsx';
import { RepairCard } from './repair-card.tsx';
import './repair.css';

/** Every change that the server did not take, with the reason and the ways out. */
export function RepairScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database } = engine;
  const workplace = useWorkplace(engine);
  const items = useLive(() => readRepairItems(database), [database]);
  const reading = useReading();
  const ready = items !== undefined && reading !== undefined && workplace !== undefined;
  return (
    <Screen title={words.title} backTo="/lainnya">
      {!ready && <Skeleton label={words.loading} />}
      {ready && items.length === 0 && (
        <EmptyState icon={CircleCheck} title={words.none} action={<LinkButton href="/">{words.toHome}</LinkButton>}>
          {words.noneNote}
        </EmptyState>
      )}
      {ready && items.length > 0 && (
        <div class="repair">
          <BackupNotice />
          <p>{words.intro(items.length)}</p>
          <ul class="repair-list" aria-label={words.list}>
            {items.map((item) => (
              <li key={item.row.id}>
                <RepairCard item={item} zone={workplace.zone} reading={reading} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Screen>
  );
}
