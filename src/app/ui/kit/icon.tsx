import { h } from 'preact';
import type { IconNode } from 'lucide';

export type { IconNode };

export type IconProps = { node: IconNode; size?: 20 | 24 | 32 | undefined };

export function Icon({ node, size = 24 }: IconProps) {
  return (
    <svg
      class="k-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
