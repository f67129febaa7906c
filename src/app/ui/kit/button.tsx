import type { ButtonHTMLAttributes, ComponentChildren, TargetedMouseEvent } from 'preact';
import { Icon, type IconNode } from './icon.tsx';
import { Spinner } from './spinner.tsx';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonLook = {
  tone?: ButtonTone | undefined;
  icon?: IconNode | undefined;
  /** Fills the width it is given. */
  wide?: boolean | undefined;
};

export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'class' | 'className' | 'type' | 'onClick'> & {
    type?: 'button' | 'submit' | 'reset' | undefined;
    /** What is going on, in words. While it is set the button keeps focus and does nothing. */
    busy?: string | false | undefined;
    onClick?: ((event: TargetedMouseEvent<HTMLButtonElement>) => void) | undefined;
    children: ComponentChildren;
  };

export function Button({
  tone = 'secondary',
  icon,
  wide,
  busy,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  function press(event: TargetedMouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      class="k-button"
      data-tone={tone}
      data-wide={wide}
      type={type}
      aria-disabled={busy ? true : undefined}
      onClick={press}
    >
      {busy ? <Spinner /> : icon && <Icon node={icon} size={20} />}
      <span>{busy || children}</span>
    </button>
  );
}
