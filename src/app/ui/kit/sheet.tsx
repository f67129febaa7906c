import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { X } from 'lucide';
import { IconButton } from './icon-button.tsx';
import { useModal } from './use-modal.ts';

export type SheetProps = {
  open: boolean;
  title: string;
  onClose: () => void;
  closeLabel: string;
  /** Buttons that stay in view under the content. */
  footer?: ComponentChildren;
  children: ComponentChildren;
};

/** From the bottom on a phone, in the middle on a wide screen. Its content is mounted only while open. */
export function Sheet({ open, title, onClose, closeLabel, footer, children }: SheetProps) {
  const titleId = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} class="k-sheet" aria-labelledby={titleId}>
      {open && (
        <div class="k-sheet-panel">
          <header class="k-sheet-head">
            <h2 id={titleId} tabIndex={-1} autoFocus>
              {title}
            </h2>
            <IconButton icon={X} label={closeLabel} onClick={onClose} />
          </header>
          <div class="k-sheet-body">{children}</div>
          {footer && <footer class="k-actions k-sheet-foot">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
