import { readBackupReason } from '../../queries/backup-reason.ts';
import { byteText } from '../../state/byte-text.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { backup as en } from '../../words/en/backup.ts';
import { backup as id } from '../../words/id/backup.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';

/** Offers a backup by itself when room or time runs short. */
export function BackupNotice() {
  const words = useWordsOf({ id, en }).notice;
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const reason = useLive(() => readBackupReason(engine), [engine]);
  if (!reason) return null;
  return (
    <Notice tone="wait" action={<LinkButton href="/cadangan">{words.action}</LinkButton>}>
      {reason.kind === 'full' ? words.full(byteText(reason.leftBytes, language)) : words.old(reason.days)}
    </Notice>
  );
}
