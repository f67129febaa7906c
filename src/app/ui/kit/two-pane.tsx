import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export type TwoPaneProps = {
  list: ComponentChildren;
  /** Null while nothing is chosen. */
  detail: ComponentChildren;
  /** Which one a phone shows; a wide screen shows both. */
  showing: 'list' | 'detail';
  listLabel: string;
  detailLabel: string;
  /** Stands beside the list while nothing is chosen. */
  placeholder?: ComponentChildren;
};

/** On a phone the list is where it was when one comes back to it. */
export function TwoPane({ list, detail, showing, listLabel, detailLabel, placeholder }: TwoPaneProps) {
  const shown = useRef(showing);
  const leftAt = useRef(0);
  if (shown.current === 'list' && showing === 'detail') leftAt.current = scrollY;
  useLayoutEffect(() => {
    if (shown.current === showing) return;
    shown.current = showing;
    scrollTo(0, showing === 'list' ? leftAt.current : 0);
  }, [showing]);
  return (
    <div class="k-panes" data-showing={showing}>
      <section class="k-pane" aria-label={listLabel}>
        {list}
      </section>
      <section class="k-pane" aria-label={detailLabel}>
        {detail ?? placeholder}
      </section>
    </div>
  );
}
