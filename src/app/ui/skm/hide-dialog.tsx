import { useState } from 'preact/hooks';
import { hiddenReasons, type HiddenReason } from '../../../domain/skm/hidden-reasons.ts';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { Select } from '../kit/select.tsx';
import { useSkmWords } from './skm-words.ts';

export interface HideDialogProps {
  /** The suggestion that is to be hidden; null while the dialog is closed. */
  text: string | null;
  /** With the reason, or null where it stays. */
  onDone: (reason: HiddenReason | null) => void;
}

/** Asks why a suggestion is to be hidden. */
export function HideDialog({ text, onDone }: HideDialogProps) {
  const { words } = useSkmWords();
  const [reason, setReason] = useState<HiddenReason>('personal-data');
  return (
    <ConfirmDialog
      open={text !== null}
      title={words.hideTitle}
      confirmLabel={words.hide}
      cancelLabel={words.hideKeep}
      onConfirm={() => onDone(reason)}
      onCancel={() => onDone(null)}
    >
      <blockquote class="skm-suggestion">{text}</blockquote>
      <p>{words.hideNote}</p>
      <Select
        label={words.hideReason}
        value={reason}
        onValue={(value) => setReason(value as HiddenReason)}
        options={hiddenReasons.map((value) => ({ value, label: words.hideReasons[value] }))}
      />
    </ConfirmDialog>
  );
}
