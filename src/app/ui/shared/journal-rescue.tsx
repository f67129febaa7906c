import { useEffect, useState } from 'preact/hooks';
import type { BackupContents } from '../../../device/backup/backup-contents.ts';
import { contentsOfJournal } from '../../engine/backup-files.ts';
import { readKeptPerson } from '../../engine/kept-person.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { backup as en } from '../../words/en/backup.ts';
import { backup as id } from '../../words/id/backup.ts';
import { Card } from '../kit/card.tsx';
import { BackupForm } from './backup-form.tsx';
import './journal-rescue.css';

/** SYN-25: a backup out of the journal, while the database cannot be opened. Nothing where there is nothing unsent. */
export function JournalRescue() {
  const words = useWordsOf({ id, en });
  const [person] = useState(() => readKeptPerson()?.current.personId ?? null);
  const [contents, setContents] = useState<BackupContents | null>(null);
  useEffect(() => {
    if (person !== null) void contentsOfJournal(person).then(setContents);
  }, [person]);
  if (person === null || contents === null || contents.saves.length === 0) return null;
  return (
    <div class="rescue">
      <Card title={words.title}>
        <p>{words.fromJournal}</p>
        <p>
          <strong>{words.content(contents.saves.length, 0)}</strong>
        </p>
        <BackupForm person={person} read={async () => contents} />
      </Card>
    </div>
  );
}
