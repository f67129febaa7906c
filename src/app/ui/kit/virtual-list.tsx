import type { ComponentChildren, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { scrollPortOf } from './scroll-port.ts';
import { type Entries, entryAt, headerItem, listEntries, topsOf } from './virtual-layout.ts';

export type VirtualListProps<T> = {
  /** A new array when the rows change. */
  items: readonly T[];
  /** Unique among all items. */
  keyOf: (item: T) => string;
  renderItem: (item: T) => ComponentChildren;
  label: string;
  /** A row's usual height in px, until it has been measured. */
  estimate?: number | undefined;
  /** Rows of one group stand next to each other. */
  groupOf?: ((item: T) => string) | undefined;
  /** The words of a group's heading; without it the group's own name. */
  renderGroup?: ((name: string, first: T) => ComponentChildren) | undefined;
  headingLevel?: 2 | 3 | undefined;
  /** Comes back to where it was when a list with this key is mounted again. */
  restoreKey?: string | undefined;
};

const aheadPx = 600;
const stepPx = 200;
const usualHeaderPx = 44;

type Memory = { heights: Map<string, number>; anchor: Anchor | null };
const memories = new Map<string, Memory>();

/**
 * Only the rows near the window exist. Rows stand in normal flow, the missing ones are margins, and after each render
 * the row that was at the top is put back to where it stood: whatever was measured, nothing jumps.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, renderItem, label, estimate = 72, groupOf, renderGroup, headingLevel = 2, restoreKey } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const memory = useState(() => (restoreKey === undefined ? undefined : memories.get(restoreKey)))[0];
  const returnTo = useRef(memory?.anchor ?? null);
  const heights = useRef(memory?.heights ?? new Map<string, number>()).current;
  const focused = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  const filledUpTo = useRef(-1);
  const offset = useRef(0);
  const [, setStep] = useState(0);
  const [portHeight, setPortHeight] = useState(() => innerHeight);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);

  const list = useMemo(() => listEntries(items, keyOf, groupOf), [items]);
  const tops = topsOf(list.entries, (key) => heights.get(key) ?? (key.startsWith('# ') ? usualHeaderPx : estimate));
  const anchor = returnTo.current ?? anchorOf(root.current);
  offset.current = offsetNow(root.current, anchor, list, tops) ?? offset.current;
  const from = offset.current - aheadPx;
  const shown = entriesToShow(list, tops, { from, to: from + portHeight + 2 * aheadPx, keep: wanted.current ?? focused.current });

  function look() {
    const element = root.current;
    if (!element?.getClientRects().length) return;
    const port = scrollPortOf(element);
    setPortHeight(port.height);
    setStep(Math.floor((port.top - element.getBoundingClientRect().top) / stepPx));
  }

  function measure() {
    for (const element of entryElements(root.current)) {
      const { height } = element.getBoundingClientRect();
      if (height > 0) heights.set(element.dataset['key']!, height);
    }
  }

  useLayoutEffect(() => {
    const element = root.current!;
    measure();
    if (anchor) putBack(element, anchor);
    if (items.length > 0) returnTo.current = null;
    if (wanted.current !== null) {
      elementOf(element, wanted.current)?.querySelector<HTMLElement>('a, button, input, [tabindex]')?.focus();
      wanted.current = null;
    }
    const last = shown.at(-1) ?? -1;
    if (last !== filledUpTo.current && leavesGap(element, list, last)) renderAgain(0);
    filledUpTo.current = last;
  });

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      measure();
      look();
    });
    observer.observe(root.current!);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    look();
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, []);

  useLayoutEffect(() => {
    if (restoreKey === undefined) return;
    const element = root.current!;
    return () => memories.set(restoreKey, { heights, anchor: anchorOf(element) });
  }, [restoreKey]);

  function noteFocus(event: TargetedFocusEvent<HTMLDivElement>) {
    const row = /blur|out/.test(event.type) ? null : (event.target as HTMLElement).closest('li');
    focused.current = row?.dataset['key'] ?? null;
  }

  function move(event: TargetedKeyboardEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement;
    if (!target.matches('a, button') || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = list.entries.filter((entry) => entry.item !== headerItem);
    const at = rows.findIndex((entry) => entry.key === focused.current);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = next === undefined ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    wanted.current = row.key;
    renderAgain(0);
  }

  const Heading = `h${headingLevel}` as const;
  let filledTo = 0;
  const blocks = list.groups.flatMap((group, groupIndex) => {
    const rows = shown.filter((index) => list.entries[index]!.group === groupIndex && list.entries[index]!.item !== headerItem);
    if (rows.length === 0 && !shown.includes(group.start)) return [];
    const marginTop = tops[group.start]! - filledTo;
    const first = group.name === null ? group.start : group.start + 1;
    filledTo = tops[first]!;
    const items_ = rows.map((index) => {
      const entry = list.entries[index]!;
      const gap = tops[index]! - filledTo;
      filledTo = tops[index + 1]!;
      return (
        <li
          key={entry.key}
          data-key={entry.key}
          aria-setsize={group.end - first}
          aria-posinset={index - first + 1}
          style={{ marginTop: `${gap}px` }}
        >
          {renderItem(items[entry.item]!)}
        </li>
      );
    });
    const paddingBottom = tops[group.end]! - filledTo;
    filledTo = tops[group.end]!;
    const headingId = `${id}-${groupIndex}`;
    return [
      <div key={`# ${group.name}`} class="k-virtual-group" style={{ marginTop: `${marginTop}px`, paddingBottom: `${paddingBottom}px` }}>
        {group.name !== null && (
          <Heading id={headingId} class="k-virtual-head" data-key={`# ${group.name}`}>
            {renderGroup ? renderGroup(group.name, items[list.entries[first]!.item]!) : group.name}
          </Heading>
        )}
        <ul role="list" aria-label={group.name === null ? label : undefined} aria-labelledby={group.name === null ? undefined : headingId}>
          {items_}
        </ul>
      </div>,
    ];
  });

  return (
    <div
      ref={root}
      class="k-virtual"
      role="group"
      aria-label={label}
      style={{ paddingBottom: `${tops[tops.length - 1]! - filledTo}px` }}
      onKeyDown={move}
      onFocusCapture={noteFocus}
      onBlurCapture={noteFocus}
    >
      {blocks}
    </div>
  );
}

/** The entries between two heights, and the one that has focus, wherever it is. */
function entriesToShow({ entries }: Entries, tops: Float64Array, { from, to, keep }: { from: number; to: number; keep: string | null }): number[] {
  const first = entryAt(tops, from);
  const last = to < 0 ? first : Math.min(entryAt(tops, to) + 1, entries.length);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  const kept = keep === null ? -1 : entries.findIndex((entry) => entry.key === keep);
  if (kept < 0 || (kept >= first && kept < last)) return shown;
  return kept < first ? [kept, ...shown] : [...shown, kept];
}

function entryElements(root: HTMLElement | null): HTMLElement[] {
  return root ? [...root.querySelectorAll<HTMLElement>('[data-key]')] : [];
}

function elementOf(root: HTMLElement, key: string | null): HTMLElement | undefined {
  return entryElements(root).find((element) => element.dataset['key'] === key);
}

/** `top` is measured from the port's top. */
type Anchor = { key: string; top: number };

/** How far the list is scrolled into, counted by its anchor where it has one: rows may have come or gone above it. */
function offsetNow(root: HTMLElement | null, anchor: Anchor | null, { entries }: Entries, tops: Float64Array): number | null {
  const index = anchor ? entries.findIndex((entry) => entry.key === anchor.key) : -1;
  if (anchor && index >= 0) return tops[index]! - anchor.top;
  if (!root?.getClientRects().length) return null;
  return scrollPortOf(root).top - root.getBoundingClientRect().top;
}

/** The row at the top of the port; none while the list has not been scrolled into. */
function anchorOf(root: HTMLElement | null): Anchor | null {
  if (!root) return null;
  const port = scrollPortOf(root);
  if (root.getBoundingClientRect().top >= port.top) return null;
  for (const row of root.querySelectorAll<HTMLElement>('li[data-key]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > port.top && top < port.top + port.height) return { key: row.dataset['key']!, top: top - port.top };
  }
  return null;
}

function putBack(root: HTMLElement, anchor: Anchor) {
  const element = elementOf(root, anchor.key);
  if (!element) return;
  const port = scrollPortOf(root);
  const moved = element.getBoundingClientRect().top - port.top - anchor.top;
  if (Math.abs(moved) > 0.5) port.scrollBy(moved);
}

/** Rows lower than guessed can leave the foot of the port empty. */
function leavesGap(root: HTMLElement, { entries }: Entries, last: number): boolean {
  if (last < 0 || last + 1 >= entries.length || !root.getClientRects().length) return false;
  const port = scrollPortOf(root);
  const lowest = elementOf(root, entries[last]!.key)?.getBoundingClientRect();
  return Boolean(lowest && lowest.height > 0 && lowest.bottom < port.top + port.height && lowest.bottom > port.top - aheadPx);
}
