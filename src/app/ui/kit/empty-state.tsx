import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from './icon.tsx';

export type EmptyStateProps = {
  icon: IconNode;
  title?: string | undefined;
  children: ComponentChildren;
  action?: ComponentChildren;
};

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="k-empty">
      <span class="k-empty-icon">
        <Icon node={icon} size={32} />
      </span>
      {title && <h2>{title}</h2>}
      <p>{children}</p>
      {action}
    </div>
  );
}
