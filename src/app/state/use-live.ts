import { useEffect, useState } from 'preact/hooks';
import { watchQuery } from './watch-query.ts';

/**
 * What a query of the device's database gives, kept up to date through every change in any tab; undefined until the
 * first result. The query runs anew when one of `inputs` changes.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [result, setResult] = useState<{ value: T } | undefined>(undefined);
  const [fault, setFault] = useState<Error | undefined>(undefined);
  useEffect(() => {
    const subscription = watchQuery(query).subscribe({
      next: (value) => setResult({ value }),
      error: (error: unknown) => setFault(faultOf(error)),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  if (fault !== undefined) throw fault;
  return result?.value;
}

function faultOf(error: unknown): Error {
  return error instanceof Error ? error : new Error('the database could not be read');
}
