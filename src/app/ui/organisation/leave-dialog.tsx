import { useState } from 'preact/hooks';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { callLeaving } from '../../engine/organisation-calls.ts';
import { useToday } from '../../state/today.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import type { PersonSheetProps } from './edit-person-sheet.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { useCommand } from '../shared/use-command.ts';

export interface LeaveDialogProps extends PersonSheetProps {
  open: boolean;
}

/** Ends somebody's account after asking once more; nothing of theirs is deleted. */
export function LeaveDialog({ open, person, onClose }: LeaveDialogProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { busy, fault, run } = useCommand();
  const today = useToday();
  const [chosen, setChosen] = useState<LocalDate | null>(null);
  const leftOn = chosen ?? today;
  async function leave() {
    if (leftOn !== undefined && (await run(() => callLeaving(person.id, leftOn), words.left))) onClose();
  }
  return (
    <ConfirmDialog
      open={open}
      danger
      title={words.leaveTitle(person.name)}
      confirmLabel={words.leaveConfirm}
      cancelLabel={common.cancel}
      busy={busy && words.saving}
      onConfirm={() => void leave()}
      onCancel={onClose}
    >
      <div class="k-stack">
        <p>{words.leaveNote(person.supervises)}</p>
        <WordedDateField
          label={words.leftOn}
          value={leftOn ?? ''}
          max={today ?? ''}
          onValue={(value) => setChosen(value as LocalDate)}
        />
        <FaultNotice fault={fault} />
      </div>
    </ConfirmDialog>
  );
}
