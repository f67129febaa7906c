import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject, TargetedEvent } from 'preact';

type Modal = {
  ref: RefObject<HTMLDialogElement | null>;
  onCancel: (event: TargetedEvent<HTMLDialogElement>) => void;
  onClose: () => void;
  onPointerDown: (event: TargetedEvent<HTMLDialogElement>) => void;
};

/** Holds a native dialog to `open`. The browser keeps focus inside and gives it back; the owner decides about closing. */
export function useModal(open: boolean, askClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [open]);
  return {
    ref,
    onCancel: (event) => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      askClose();
    },
    /** The browser may close it without asking on a second Esc. */
    onClose: () => {
      if (open && ref.current?.open === false) askClose();
    },
    onPointerDown: (event) => {
      if (event.target === event.currentTarget) askClose();
    },
  };
}
