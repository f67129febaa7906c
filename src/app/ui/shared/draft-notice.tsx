import { History } from 'lucide';
import { announce } from '../../state/app-state.ts';
import { useWords } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import type { KeptForm } from './use-kept-form.ts';

/** What was typed and not saved stands in the fields again, with the way to be rid of it. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const words = useWords().common;
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

/** The same for a form that is kept as it is typed; nothing where it began empty. */
export function KeptDraftNotice<Form>({ kept }: { kept: KeptForm<Form> }) {
  const words = useWords().common;
  if (!kept.restored) return null;
  function discard() {
    const { form } = kept;
    void kept.clear();
    announce(words.draftDiscarded, { label: words.undo, onAction: () => kept.change(form) });
  }
  return <DraftNotice onDiscard={discard} />;
}
