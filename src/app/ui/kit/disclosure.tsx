import type { ComponentChildren } from 'preact';
import { ChevronRight } from 'lucide';
import { Icon } from './icon.tsx';

export type DisclosureProps = {
  summary: ComponentChildren;
  open?: boolean | undefined;
  onOpen?: ((open: boolean) => void) | undefined;
  children: ComponentChildren;
};

export function Disclosure({ summary, open, onOpen, children }: DisclosureProps) {
  return (
    <details class="k-details" open={open} onToggle={(event) => onOpen?.(event.currentTarget.open)}>
      <summary>
        <Icon node={ChevronRight} size={20} />
        <span>{summary}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
