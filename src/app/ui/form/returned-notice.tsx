import { Undo2 } from 'lucide';
import { useWordsOf } from '../../state/use-app.ts';
import { form as en } from '../../words/en/form.ts';
import { form as id } from '../../words/id/form.ts';
import { Notice } from '../kit/notice.tsx';

/** Why the record was sent back, while it is mended; nothing where it was not. */
export function ReturnedNotice({ reason }: { reason: string | null }) {
  const words = useWordsOf({ id, en });
  if (reason === null) return null;
  return (
    <Notice tone="returned" icon={Undo2} title={words.returnedTitle}>
      {reason}
    </Notice>
  );
}
