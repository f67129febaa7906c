import type { ComponentChildren } from 'preact';

export function DefinitionList({ children }: { children: ComponentChildren }) {
  return <dl class="k-definitions">{children}</dl>;
}

export type DefinitionProps = { term: ComponentChildren; children: ComponentChildren };

export function Definition({ term, children }: DefinitionProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
