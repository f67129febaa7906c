import '../../engine/without-eval.ts';
import { collectUnsent } from '../../../device/backup/backup-contents.ts';
import { filesDraftPrefix } from '../../../device/store/drafts.ts';
import { uploadSummary } from '../../../device/store/uploads.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { backup as en } from '../../words/en/backup.ts';
import { backup as id } from '../../words/id/backup.ts';
import { Card } from '../kit/card.tsx';
import { Notice } from '../kit/notice.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { BackupForm } from '../shared/backup-form.tsx';
import { Screen } from '../shared/screen.tsx';
import { ImportForm } from './import-form.tsx';
import './backup.css';

/** SYN-25: everything unsent as a locked file, and back out of one. */
export function BackupScreen() {
  const words = useWordsOf({ id, en });
  const { database, session } = useEngine();
  const counts = useLive(
    async () =>
      [
        await database.outbox.count(),
        await database.drafts.filter(({ form }) => !form.startsWith(filesDraftPrefix)).count(),
        (await uploadSummary(database)).waiting,
      ] as const,
    [database],
  );
  return (
    <Screen title={words.title} backTo="/pengaturan">
      {counts === undefined ? (
        <Skeleton label={words.loading} />
      ) : (
        <div class="k-stack">
          <p>{words.why}</p>
          <Card title={words.make}>
            {counts[0] + counts[1] === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <>
                <p class="backup-count">{words.content(counts[0], counts[1])}</p>
                {counts[2] > 0 && <Notice tone="wait">{words.filesStay(counts[2])}</Notice>}
                <BackupForm person={session.personId} read={() => collectUnsent(database)} />
              </>
            )}
          </Card>
          <Card title={words.open}>
            <ImportForm />
          </Card>
        </div>
      )}
    </Screen>
  );
}
