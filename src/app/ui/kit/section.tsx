import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type SectionProps = {
  title: string;
  /** A quiet button or link at the end of the title's line. */
  action?: ComponentChildren;
  level?: 2 | 3 | undefined;
  children: ComponentChildren;
};

export function Section({ title, action, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section class="k-section" aria-labelledby={id}>
      <div class="k-section-head">
        <Heading id={id}>{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  );
}
