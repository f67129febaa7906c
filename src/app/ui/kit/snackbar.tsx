import { useEffect, useRef, useState } from 'preact/hooks';
import { X } from 'lucide';
import { IconButton } from './icon-button.tsx';

export type SnackbarMessage = {
  /** A new id is a new message, even with the same words. */
  id: string | number;
  text: string;
  action?: { label: string; onAction: () => void } | undefined;
};

export type SnackbarProps = {
  message: SnackbarMessage | null;
  /** Called with the id when time is up, the action was taken, or it was closed. */
  onDismiss: (id: SnackbarMessage['id']) => void;
  dismissLabel: string;
};

const staysMs = 6_000;
const staysWithActionMs = 10_000;

/** Always mounted: a live region must exist before what it announces. */
export function Snackbar({ message, onDismiss, dismissLabel }: SnackbarProps) {
  return (
    <div class="k-snackbar-place">
      <Toast key={message?.id} message={message} onDismiss={onDismiss} dismissLabel={dismissLabel} />
      <p class="k-hidden" role="status">
        {message?.text}
      </p>
    </div>
  );
}

function Toast({ message, onDismiss, dismissLabel }: SnackbarProps) {
  const [held, setHeld] = useState(false);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  const id = message?.id;
  const lasts = message?.action ? staysWithActionMs : staysMs;
  useEffect(() => {
    if (id === undefined || held) return;
    const timer = setTimeout(() => dismiss.current(id), lasts);
    return () => clearTimeout(timer);
  }, [id, held, lasts]);
  if (!message) return null;
  const { text, action } = message;
  function act() {
    action?.onAction();
    dismiss.current(message!.id);
  }
  return (
    <div
      class="k-snackbar"
      // A mouse that rests where it appears does not hold it: it may lie over what was to be pressed next.
      onPointerMove={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span aria-hidden="true">{text}</span>
      {action && (
        <button class="k-snackbar-action" type="button" onClick={act}>
          {action.label}
        </button>
      )}
      <IconButton icon={X} label={dismissLabel} onClick={() => dismiss.current(message.id)} />
    </div>
  );
}
