import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from './button.tsx';
import { useModal } from './use-modal.ts';

export type ConfirmDialogProps = {
  open: boolean;
  title: string;
  children?: ComponentChildren;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
  /** What cannot be undone: the red button, and focus starts on the safe one. */
  danger?: boolean | undefined;
  busy?: string | false | undefined;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, cancelLabel, onConfirm, onCancel, danger = false, busy } = props;
  const id = useId();
  const modal = useModal(open, onCancel);
  return (
    <dialog
      {...modal}
      class="k-sheet k-confirm"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
    >
      {open && (
        <div class="k-sheet-panel">
          <div class="k-sheet-body">
            <h2 id={id}>{title}</h2>
            <div id={`${id}-text`}>{children}</div>
          </div>
          <footer class="k-actions k-sheet-foot">
            <Button tone={danger ? 'danger' : 'primary'} busy={busy} autoFocus={!danger} onClick={onConfirm}>
              {confirmLabel}
            </Button>
            <Button autoFocus={danger} onClick={onCancel}>
              {cancelLabel}
            </Button>
          </footer>
        </div>
      )}
    </dialog>
  );
}
