import { useLayoutEffect, useRef } from 'preact/hooks';

export interface TabLink {
  readonly href: string;
  readonly label: string;
  /** Said after the label: how many wait behind the tab. */
  readonly count?: number | undefined;
}

export interface TabLinksProps {
  /** Names the row for those who cannot see it. */
  label: string;
  links: readonly TabLink[];
  /** The address that is shown now. */
  current: string;
}

/** Screens that belong together, side by side; one line that scrolls sideways. One alone is not shown. */
export function TabLinks({ label, links, current }: TabLinksProps) {
  const row = useRef<HTMLElement>(null);
  const counted = links.reduce((sum, { count = 0 }) => sum + count, 0);
  useLayoutEffect(() => {
    if (row.current) showCurrent(row.current);
  }, [current, links.length, counted]);
  if (links.length < 2) return null;
  return (
    <nav ref={row} class="k-tabs" aria-label={label}>
      {links.map(({ href, label: text, count }) => (
        <a key={href} class="k-tab" href={href} aria-current={href === current ? 'page' : undefined}>
          {text}
          {count !== undefined && count > 0 && <span class="k-tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** The tab that is shown stands in sight, with a piece of the one before it. */
function showCurrent(row: HTMLElement): void {
  const tab = row.querySelector<HTMLElement>('[aria-current]');
  if (tab) row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - row.clientWidth / 3;
}
