import type { ComponentChildren, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { scrollPortOf } from './scroll-port.ts';
import { type Block, blocksOf, entriesToShow, firstRow, headerItem, listEntries, topsOf } from './virtual-layout.ts';
import { type Anchor, anchorOf, leavesGap, putBack, rowElement, rowElements } from './virtual-rows.ts';
import { ownValue } from '../../../std/own-value.ts';

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

const memories = new Map<string, { heights: Map<string, number>; anchor: Anchor | null }>();

/**
 * Only the rows near the window exist. Rows stand in normal flow, the missing ones are margins, and after each render
 * the row that was at the top is put back to where it stood: whatever was measured, nothing jumps.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, renderItem, label, estimate = 72, groupOf, renderGroup, headingLevel = 2, restoreKey } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [memory] = useState(() => (restoreKey === undefined ? undefined : memories.get(restoreKey)));
  const returnTo = useRef(memory?.anchor ?? null);
  const heights = useRef(memory?.heights ?? new Map<string, number>()).current;
  const focused = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  const filledUpTo = useRef(-1);
  const offset = useRef(0);
  const [portHeight, setPortHeight] = useState(() => innerHeight);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the callbacks are new with each render of the owner
  const list = useMemo(() => listEntries(items, keyOf, groupOf), [items]);
  const { entries, groups } = list;
  const tops = topsOf(entries, (key) => heights.get(key) ?? (key.startsWith('# ') ? usualHeaderPx : estimate));
  const anchor = returnTo.current ?? anchorOf(root.current);
  offset.current = offsetNow();
  const from = offset.current - aheadPx;
  const shown = entriesToShow(list, tops, {
    from,
    to: from + portHeight + 2 * aheadPx,
    keep: wanted.current ?? focused.current,
  });
  const { blocks, below } = blocksOf(list, tops, shown);

  /** How far the list is scrolled into, counted by its anchor where it has one: rows may have come or gone above it. */
  function offsetNow(): number {
    const index = anchor ? entries.findIndex((entry) => entry.key === anchor.key) : -1;
    if (anchor && index >= 0) return tops[index]! - anchor.top;
    const element = root.current;
    return element?.getClientRects().length
      ? scrollPortOf(element).top - element.getBoundingClientRect().top
      : offset.current;
  }

  function look() {
    const element = root.current;
    if (!element?.getClientRects().length) return;
    const port = scrollPortOf(element);
    setPortHeight(port.height);
    const into = port.top - element.getBoundingClientRect().top;
    // Against what was rendered last, which may have been somewhere else: a hidden list comes back at the top first.
    if (Math.floor(into / stepPx) !== Math.floor(offset.current / stepPx)) renderAgain(0);
  }

  function measure() {
    for (const element of rowElements(root.current)) {
      const { height } = element.getBoundingClientRect();
      if (height > 0) heights.set(element.dataset['key']!, height);
    }
  }

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- whatever was rendered is measured; it asks again only while that brings more rows
  useLayoutEffect(() => {
    const element = root.current!;
    measure();
    if (anchor) putBack(element, anchor);
    if (items.length > 0) returnTo.current = null;
    if (wanted.current !== null) {
      rowElement(element, wanted.current)?.querySelector<HTMLElement>('a, button, input, [tabindex]')?.focus();
      wanted.current = null;
    }
    const last = shown.at(-1) ?? -1;
    const lastKey = last + 1 < entries.length ? entries[last]?.key : undefined;
    if (last !== filledUpTo.current && lastKey !== undefined && leavesGap(element, lastKey)) renderAgain(0);
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
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- they read only refs and set state
  }, []);

  useLayoutEffect(() => {
    if (restoreKey === undefined) return;
    const element = root.current;
    return () => memories.set(restoreKey, { heights, anchor: anchorOf(element) });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the map stays the same for the list's life
  }, [restoreKey]);

  function noteFocus(event: TargetedFocusEvent<HTMLDivElement>) {
    const row = /blur|out/.test(event.type) ? null : (event.target as HTMLElement).closest('li');
    focused.current = row?.dataset['key'] ?? null;
  }

  function move(event: TargetedKeyboardEvent<HTMLDivElement>) {
    if (!(event.target as HTMLElement).matches('a, button') || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = entries.filter((entry) => entry.item !== headerItem);
    const at = rows.findIndex((entry) => entry.key === focused.current);
    const next = ownValue({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }, event.key);
    const row = next === undefined ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    wanted.current = row.key;
    renderAgain(0);
  }

  const Heading = `h${headingLevel}` as const;

  function renderBlock({ group, marginTop, paddingBottom, rows }: Block) {
    const { name, end } = groups[group]!;
    const first = firstRow(groups[group]!);
    const headingId = `${id}-${group}`;
    const naming = name === null ? { 'aria-label': label } : { 'aria-labelledby': headingId };
    return (
      <div
        key={`# ${name}`}
        class="k-virtual-group"
        style={{ marginTop: `${marginTop}px`, paddingBottom: `${paddingBottom}px` }}
      >
        {name !== null && (
          <Heading id={headingId} class="k-virtual-head" data-key={`# ${name}`}>
            {renderGroup ? renderGroup(name, items[entries[first]!.item]!) : name}
          </Heading>
        )}
        <ul role="list" {...naming}>
          {rows.map(({ index, gap }) => {
            const { key, item } = entries[index]!;
            return (
              <li
                key={key}
                data-key={key}
                aria-setsize={end - first}
                aria-posinset={index - first + 1}
                style={{ marginTop: `${gap}px` }}
              >
                {renderItem(items[item]!)}
              </li>
            );
          })}
        </ul>
      </div>
    );
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys among the rows, which are links
    <div
      ref={root}
      class="k-virtual"
      role="group"
      aria-label={label}
      style={{ paddingBottom: `${below}px` }}
      onKeyDown={move}
      onFocusCapture={noteFocus}
      onBlurCapture={noteFocus}
    >
      {blocks.map(renderBlock)}
    </div>
  );
}
