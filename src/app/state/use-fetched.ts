import { useEffect, useState } from 'preact/hooks';
import type { CallFault, CallResult } from '../engine/server-calls.ts';

/** What the server was asked for, as far as it has come. */
export type Fetched<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'fault'; readonly fault: CallFault }
  | { readonly kind: 'ok'; readonly value: T };

/**
 * Asks the server anew whenever `inputs` change. What has come stays on screen while `again` asks once more; an answer
 * to a question that no longer stands is thrown away.
 */
export function useFetched<T>(
  ask: () => Promise<CallResult<T>>,
  inputs: readonly unknown[],
): { readonly fetched: Fetched<T>; readonly again: () => void } {
  const [fetched, setFetched] = useState<Fetched<T>>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let stands = true;
    setFetched((before) => (before.kind === 'ok' ? before : { kind: 'loading' }));
    void ask().then((result) => {
      if (stands) setFetched(result);
    });
    return () => {
      stands = false;
    };
  }, [...inputs, turn]);
  return { fetched, again: () => setTurn((before) => before + 1) };
}
