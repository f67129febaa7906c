import { VisuallyHidden } from './visually-hidden.tsx';

export type SkeletonProps = { label: string; rows?: number | undefined; look?: 'rows' | 'text' | undefined };

/** Nothing is seen of it for the first 300 ms. */
export function Skeleton({ label, rows = 3, look = 'rows' }: SkeletonProps) {
  return (
    <div class="k-skeleton" data-look={look} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}
