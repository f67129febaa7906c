import type { ComponentChildren } from 'preact';
import { ArrowLeft } from 'lucide';
import { IconButton } from './icon-button.tsx';

export type TopBarProps = {
  title: ComponentChildren;
  back?: { label: string; onBack: () => void } | undefined;
  /** The sync chip, or a screen's own action. */
  end?: ComponentChildren;
};

/** Its h1 can take focus, so that a change of screen can be announced: `document.querySelector('h1')?.focus()`. */
export function TopBar({ title, back, end }: TopBarProps) {
  return (
    <header class="k-top">
      {back && <IconButton icon={ArrowLeft} label={back.label} onClick={back.onBack} />}
      <h1 tabIndex={-1}>{title}</h1>
      {end && <div class="k-top-end">{end}</div>}
    </header>
  );
}
