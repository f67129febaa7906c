import { useState } from 'preact/hooks';
import { invalidReasons, type InvalidReason } from '../../../domain/skm/invalid-reasons.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { Select } from '../kit/select.tsx';

export interface TakeOutDialogProps {
  open: boolean;
  title: string;
  note: string;
  confirmLabel: string;
  /** The reason that is offered first. */
  usual: InvalidReason;
  /** With the reason, or null where nothing is taken out. */
  onDone: (reason: InvalidReason | null) => void;
}

/** Asks for what reason questionnaires are taken out of the index. */
export function TakeOutDialog({ open, title, note, confirmLabel, usual, onDone }: TakeOutDialogProps) {
  const words = useWordsOf({ id, en });
  const [reason, setReason] = useState<InvalidReason>(usual);
  return (
    <ConfirmDialog
      open={open}
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel={words.keep}
      danger
      onConfirm={() => onDone(reason)}
      onCancel={() => onDone(null)}
    >
      <p>{note}</p>
      <Select
        label={words.reason}
        value={reason}
        onValue={(value) => setReason(value as InvalidReason)}
        options={invalidReasons.map((value) => ({ value, label: words.reasons[value] }))}
      />
    </ConfirmDialog>
  );
}
