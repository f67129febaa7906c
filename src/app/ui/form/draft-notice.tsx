import { History } from 'lucide';
import { useWordsOf } from '../../state/use-app.ts';
import { form as en } from '../../words/en/form.ts';
import { form as id } from '../../words/id/form.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';

/** What was typed and not saved stands in the fields again, with the way to be rid of it. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const words = useWordsOf({ id, en });
  const discard = (
    <Button tone="quiet" onClick={onDiscard}>
      {words.discardDraft}
    </Button>
  );
  return (
    <Notice icon={History} live="status" action={discard} line>
      {words.draftRestored}
    </Notice>
  );
}
