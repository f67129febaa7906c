import type { ComponentChildren } from 'preact';

/** A form's buttons: they stay in view at the foot of the screen, above the keyboard. */
export function ActionBar({ children }: { children: ComponentChildren }) {
  return <div class="k-action-bar k-actions">{children}</div>;
}
