import { useState } from 'preact/hooks';
import { activity } from '../../../domain/activity/activity.ts';
import type { RepairItem } from '../../queries/repair-items.ts';
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
  const form = formOf(item);
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
      {item.entry.base !== null && <Button onClick={() => setAsking(true)}>{words.discard}</Button>}
      <Button tone="quiet" onClick={save}>
        {words.export}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={words.discardTitle}
        confirmLabel={words.discardConfirm}
        cancelLabel={cancel}
        onCancel={() => setAsking(false)}
        onConfirm={() => void repair.takeServers(words.discarded)}
      >
        <p>{words.discardNote}</p>
      </ConfirmDialog>
    </div>
  );
}

/** Where the record is edited, at the field at fault; null for kinds without a form and for deletions. */
function formOf({ entry, row }: RepairItem): string | null {
  if (row.kind !== activity.name || row.deleted === 1) return null;
  const field = entry.refusal?.field;
  return `/catat/${row.id}${field === undefined ? '' : `?isian=${encodeURIComponent(field)}`}`;
}
