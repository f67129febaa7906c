import { type ComponentChildren, toChildArray } from 'preact';

export type ListProps = { label?: string | undefined; children: ComponentChildren };

/** Rows parted by hairlines; each child becomes an item. */
export function List({ label, children }: ListProps) {
  return (
    <ul class="k-list" role="list" aria-label={label}>
      {toChildArray(children).map((child, index) => (
        <li key={typeof child === 'object' ? (child.key ?? index) : index}>{child}</li>
      ))}
    </ul>
  );
}
