import { Archive } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { journalStore } from '../../engine/journal-state.ts';
import { readOfflineState, type OfflineState } from '../../engine/offline-state.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { safety as en } from '../../words/en/safety.ts';
import { safety as id } from '../../words/id/safety.ts';
import { Card } from '../kit/card.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';

/** What stands between a save and its loss on this device (SYN-4), and the way to a backup (SYN-25). */
export function SafetyCard() {
  const words = useWordsOf({ id, en });
  const [journal, setJournal] = useState(() => journalStore.getState().state);
  const [offline, setOffline] = useState<OfflineState | null>(null);
  useEffect(() => {
    void readOfflineState().then(setOffline);
    const look = () => setJournal(journalStore.getState().state);
    look();
    return journalStore.subscribe(look);
  }, []);
  return (
    <Card title={words.title}>
      <DefinitionList>
        <Definition term={words.journal}>{words.journals[journal]}</Definition>
        <Definition term={words.offline}>{offline ? words.offlines[offline] : words.journals.starting}</Definition>
      </DefinitionList>
      <List label={words.backup}>
        <ListRow href="/cadangan" leading={<Icon node={Archive} />} title={words.backup} meta={words.backupNote} />
      </List>
    </Card>
  );
}
