import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from './icon.tsx';
import type { Tone } from './tone.ts';

export type StateBadgeProps = { tone?: Tone | undefined; icon: IconNode; children: ComponentChildren };

export function StateBadge({ tone = 'neutral', icon, children }: StateBadgeProps) {
  return (
    <span class="k-badge" data-tone={tone}>
      <Icon node={icon} size={20} />
      {children}
    </span>
  );
}
