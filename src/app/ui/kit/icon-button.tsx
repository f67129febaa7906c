import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconNode } from './icon.tsx';

export type IconButtonProps = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'icon' | 'label' | 'class' | 'className' | 'type' | 'children'
> & { icon: IconNode; label: string };

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button title={label} {...rest} class="k-icon-button" type="button" aria-label={label}>
      <Icon node={icon} />
    </button>
  );
}
