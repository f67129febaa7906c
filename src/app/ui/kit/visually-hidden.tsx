import type { ComponentChildren } from 'preact';

export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="k-hidden">{children}</span>;
}
