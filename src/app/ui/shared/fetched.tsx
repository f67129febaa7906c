import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallResult } from '../../engine/server-calls.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from './not-fetched.tsx';

export type FetchedState<T> = { readonly kind: 'loading' } | CallResult<T>;

/** What the server says, asked anew whenever `key` changes; what was there stays until the new answer is. */
export function useFetched<T>(key: string, ask: () => Promise<CallResult<T>>): [FetchedState<T>, () => Promise<void>] {
  const [state, setState] = useState<FetchedState<T>>({ kind: 'loading' });
  const asked = useRef(0);
  async function load() {
    const turn = ++asked.current;
    const result = await ask();
    // An answer that was overtaken by a newer question is not shown.
    if (turn === asked.current) setState(result);
  }
  useEffect(() => void load(), [key]);
  return [state, load];
}

export interface FetchedProps<T> {
  state: FetchedState<T>;
  onAgain: () => Promise<void>;
  /** Words while it is fetched. */
  loading: string;
  children: (value: T) => ComponentChildren;
}

/** Shows what was fetched, or that it could not be and how to try again. */
export function Fetched<T>({ state, onAgain, loading, children }: FetchedProps<T>) {
  if (state.kind === 'loading') return <Skeleton label={loading} rows={5} />;
  if (state.kind === 'ok') return <>{children(state.value)}</>;
  return <NotFetched fault={state.fault} onAgain={() => void onAgain()} />;
}
