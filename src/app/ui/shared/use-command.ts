import { useState } from 'preact/hooks';
import type { CallFault, CallResult } from '../../engine/server-calls.ts';
import { announce } from '../../state/app-state.ts';

export interface Command {
  readonly busy: boolean;
  readonly fault: CallFault | null;
  /** Asks the server; true when it has done it. */
  run<T>(ask: () => Promise<CallResult<T>>, done: string | ((value: T) => string)): Promise<boolean>;
}

/** One change at the server at a time: busy while it runs, its fault when it was refused, said aloud when it is done. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CallFault | null>(null);
  async function run<T>(ask: () => Promise<CallResult<T>>, done: string | ((value: T) => string)) {
    if (busy) return false;
    setBusy(true);
    setFault(null);
    const result = await ask();
    setBusy(false);
    if (result.kind === 'fault') {
      setFault(result.fault);
      return false;
    }
    announce(typeof done === 'string' ? done : done(result.value));
    return true;
  }
  return { busy, fault, run };
}
