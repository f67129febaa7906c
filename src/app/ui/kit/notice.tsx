import type { ComponentChildren } from 'preact';
import { CircleAlert, CircleCheck, Info, X } from 'lucide';
import { IconButton } from './icon-button.tsx';
import { Icon, type IconNode } from './icon.tsx';
import type { Tone } from './tone.ts';

export type NoticeProps = {
  tone?: Tone | undefined;
  icon?: IconNode | undefined;
  title?: string | undefined;
  /** `status` waits for a pause, `alert` interrupts; leave it out for what was there from the start. */
  live?: 'status' | 'alert' | undefined;
  /** Buttons under the words. */
  action?: ComponentChildren;
  /** Few words with the buttons beside them, where there is room. */
  line?: boolean | undefined;
  onDismiss?: (() => void) | undefined;
  dismissLabel?: string | undefined;
  children?: ComponentChildren;
};

export function Notice({
  tone = 'neutral',
  icon,
  title,
  live,
  action,
  line,
  onDismiss,
  dismissLabel = '',
  children,
}: NoticeProps) {
  return (
    <div class="k-notice" data-tone={tone} data-line={line} role={live}>
      <Icon node={icon ?? usualIcon(tone)} />
      <div>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {action && <div class="k-actions">{action}</div>}
      </div>
      {onDismiss && <IconButton icon={X} label={dismissLabel} onClick={onDismiss} />}
    </div>
  );
}

function usualIcon(tone: Tone): IconNode {
  if (tone === 'ok') return CircleCheck;
  return tone === 'bad' || tone === 'wait' ? CircleAlert : Info;
}
