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
  if (links.length < 2) return null;
  return (
    <nav class="k-tabs" aria-label={label}>
      {links.map(({ href, label: text, count }) => (
        <a key={href} class="k-tab" href={href} aria-current={href === current ? 'page' : undefined}>
          {text}
          {count !== undefined && count > 0 && <span class="k-tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
