import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type NavigationItem = {
  href: string;
  label: string;
  icon: IconNode;
  current: boolean;
  /** A small count with what it counts, in words for those who hear it. */
  count?: { value: number; label: string } | undefined;
};

export type NavigationProps = {
  label: string;
  /** Four. */
  items: readonly NavigationItem[];
  /** The one thing done most: in the middle of the bar, at the head of the rail. */
  primary?: { href: string; label: string; icon: IconNode } | undefined;
  /** At the foot of the rail; not shown on a phone. */
  foot?: ComponentChildren;
};

/** A bar at the bottom of a phone, a rail at the left from 900 px. */
export function Navigation({ label, items, primary, foot }: NavigationProps) {
  return (
    <nav class="k-nav" aria-label={label}>
      {primary && (
        <a class="k-nav-primary" href={primary.href}>
          <span class="k-nav-icon">
            <Icon node={primary.icon} />
          </span>
          {primary.label}
        </a>
      )}
      {items.map((item) => (
        <a key={item.href} class="k-nav-item" href={item.href} aria-current={item.current ? 'page' : undefined}>
          <span class="k-nav-icon">
            <Icon node={item.icon} />
            {item.count && item.count.value > 0 && (
              <span class="k-nav-count">
                <span aria-hidden="true">{item.count.value > 99 ? '99+' : item.count.value}</span>
                <VisuallyHidden>{`${item.count.value} ${item.count.label}`}</VisuallyHidden>
              </span>
            )}
          </span>
          {item.label}
        </a>
      ))}
      {foot && <div class="k-nav-foot">{foot}</div>}
    </nav>
  );
}
