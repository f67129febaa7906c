import type { ComponentChildren } from 'preact';

export type CardProps = {
  title?: ComponentChildren;
  action?: ComponentChildren;
  level?: 2 | 3 | undefined;
  children: ComponentChildren;
};

export function Card({ title, action, level = 2, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="k-card">
      {title && (
        <div class="k-section-head">
          <Heading>{title}</Heading>
          {action}
        </div>
      )}
      {children}
    </div>
  );
}
