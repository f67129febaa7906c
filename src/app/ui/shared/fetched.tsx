import type { ComponentChildren } from 'preact';
import type { Fetched as State } from '../../state/use-fetched.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from './not-fetched.tsx';

export interface FetchedProps<T> {
  fetched: State<T>;
  onAgain: () => void;
  /** Words while it is fetched. */
  loading: string;
  children: (value: T) => ComponentChildren;
}

/** Shows what was fetched, or that it could not be and how to try again. */
export function Fetched<T>({ fetched, onAgain, loading, children }: FetchedProps<T>) {
  if (fetched.kind === 'loading') return <Skeleton label={loading} rows={5} />;
  if (fetched.kind === 'ok') return <>{children(fetched.value)}</>;
  return <NotFetched fault={fetched.fault} onAgain={onAgain} />;
}
