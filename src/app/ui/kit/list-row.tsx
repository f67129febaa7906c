import type { ComponentChildren } from 'preact';
import { ChevronRight } from 'lucide';
import { Icon } from './icon.tsx';

export type ListRowProps = {
  title: ComponentChildren;
  /** Second line: time, place, amount. */
  meta?: ComponentChildren;
  /** Third line: badges. */
  badges?: ComponentChildren;
  leading?: ComponentChildren;
  trailing?: ComponentChildren;
  /** A row is a link, a button, or only says something. */
  href?: string | undefined;
  onPress?: (() => void) | undefined;
  /** The row whose detail is shown beside the list. */
  current?: boolean | undefined;
};

export function ListRow({ href, onPress, current, ...content }: ListRowProps) {
  const inside = <RowContent {...content} goes={Boolean(href)} />;
  const attributes = { class: 'k-row', 'aria-current': current ? ('true' as const) : undefined };
  if (href) {
    return (
      <a {...attributes} href={href}>
        {inside}
      </a>
    );
  }
  if (onPress) {
    return (
      <button {...attributes} type="button" onClick={onPress}>
        {inside}
      </button>
    );
  }
  return <div {...attributes}>{inside}</div>;
}

type RowContentProps = Pick<ListRowProps, 'title' | 'meta' | 'badges' | 'leading' | 'trailing'> & { goes: boolean };

function RowContent({ title, meta, badges, leading, trailing, goes }: RowContentProps) {
  return (
    <>
      {leading && <span class="k-row-lead">{leading}</span>}
      <span class="k-row-text">
        <span class="k-row-title">{title}</span>
        {meta && <span class="k-row-meta">{meta}</span>}
        {badges && <span class="k-row-badges">{badges}</span>}
      </span>
      {trailing && <span class="k-row-trail">{trailing}</span>}
      {goes && <Icon node={ChevronRight} size={20} />}
    </>
  );
}
