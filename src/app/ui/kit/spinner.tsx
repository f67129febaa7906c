import { VisuallyHidden } from './visually-hidden.tsx';

export type SpinnerProps = { label?: string | undefined };

export function Spinner({ label }: SpinnerProps) {
  return (
    <span class="k-spinner" role={label ? 'status' : undefined}>
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}
