import type { ComponentChildren, PartialAnchorHTMLAttributes } from 'preact';
import type { ButtonLook } from './button.tsx';
import { Icon } from './icon.tsx';

export type LinkButtonProps = ButtonLook &
  Omit<PartialAnchorHTMLAttributes<HTMLAnchorElement>, 'icon' | 'class' | 'className' | 'role'> & {
    href: string;
    children: ComponentChildren;
  };

export function LinkButton({ tone = 'secondary', icon, wide, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} class="k-button" data-tone={tone} data-wide={wide}>
      {icon && <Icon node={icon} size={20} />}
      <span>{children}</span>
    </a>
  );
}
