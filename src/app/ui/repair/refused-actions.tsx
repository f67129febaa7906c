import { useState } from 'preact/hooks';
import type { RepairItem } from '../../queries/repair-items.ts';
import { subjectAddress } from '../../subjects/subjects.ts';
import { announce } from '../../state/app-state.ts';
import { useWords } from '../../state/use-app.ts';
import type { repair as Words } from '../../words/id/repair.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { downloadItem } from './export-item.ts';
import type { Repair } from './use-repair.ts';

export interface RefusedActionsProps {
  item: RepairItem;
  words: typeof Words;
  repair: Repair;
}

export function RefusedActions({ item, words, repair }: RefusedActionsProps) {
  const [asking, setAsking] = useState(false);
  const { cancel } = useWords().common;
  const { entry, row } = item;
  const form = subjectAddress(row, entry.refusal?.field);
  const isOnlyHere = entry.base === null && row.deleted === 0;
  function save() {
    downloadItem(item);
    announce(words.exported);
  }
  return (
    <div class="k-actions">
      {form && (
        <LinkButton tone="primary" href={form}>
          {words.fix}
        </LinkButton>
      )}
      <Button onClick={() => void repair.resend(words.resent)}>{words.resend}</Button>
      {(entry.base !== null || isOnlyHere) && (
        <Button onClick={() => setAsking(true)}>{isOnlyHere ? words.remove : words.discard}</Button>
      )}
      <Button tone="quiet" onClick={save}>
        {words.export}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={isOnlyHere ? words.removeTitle : words.discardTitle}
        confirmLabel={isOnlyHere ? words.remove : words.discardConfirm}
        cancelLabel={cancel}
        onCancel={() => setAsking(false)}
        onConfirm={() => void (isOnlyHere ? repair.remove(words.removed) : repair.takeServers(words.discarded))}
      >
        <p>{isOnlyHere ? words.removeNote : words.discardNote}</p>
      </ConfirmDialog>
    </div>
  );
}
