import { scrollPortOf } from './scroll-port.ts';

/** A row and how far below the port's top it stands. */
export type Anchor = { key: string; top: number };

export function rowElements(root: HTMLElement | null): HTMLElement[] {
  return root ? [...root.querySelectorAll<HTMLElement>('[data-key]')] : [];
}

export function rowElement(root: HTMLElement, key: string | null): HTMLElement | undefined {
  return rowElements(root).find((element) => element.dataset['key'] === key);
}

/** The row at the top of the port; none while the list has not been scrolled into. */
export function anchorOf(root: HTMLElement | null): Anchor | null {
  if (!root) return null;
  const port = scrollPortOf(root);
  if (root.getBoundingClientRect().top >= port.top) return null;
  for (const row of root.querySelectorAll<HTMLElement>('li[data-key]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > port.top && top < port.top + port.height) return { key: row.dataset['key']!, top: top - port.top };
  }
  return null;
}

export function putBack(root: HTMLElement, anchor: Anchor): void {
  const element = rowElement(root, anchor.key);
  if (!element) return;
  const port = scrollPortOf(root);
  const moved = element.getBoundingClientRect().top - port.top - anchor.top;
  if (Math.abs(moved) > 0.5) port.scrollBy(moved);
}

/** Rows lower than guessed can leave the foot of the port empty. */
export function leavesGap(root: HTMLElement, lastKey: string): boolean {
  const lowest = rowElement(root, lastKey)?.getBoundingClientRect();
  if (!lowest?.height) return false;
  const port = scrollPortOf(root);
  return lowest.bottom < port.top + port.height && lowest.bottom > port.top - port.height;
}
