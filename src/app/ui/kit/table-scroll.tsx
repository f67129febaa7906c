import type { ComponentChildren } from 'preact';

export interface TableScrollProps {
  /** Names the table's place for those who cannot see it. */
  label: string;
  /** A group where a section of the same name stands around it, since landmarks do not share a name. */
  role?: 'region' | 'group' | undefined;
  children: ComponentChildren;
}

/** A table that may be wider than the screen. */
export function TableScroll({ label, role = 'region', children }: TableScrollProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <div class="k-table-scroll" role={role} aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
