import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import type { SavedRecord } from '../../engine/engine.ts';
import { announce } from '../../state/app-state.ts';
import { faultName } from '../../state/fault-name.ts';
import { useEngine } from '../../state/use-app.ts';

export interface OneTapAct {
  readonly saving: boolean;
  readonly refusal: Refusal | null;
  /** The name of the error that kept the device from saving. */
  readonly fault: string | null;
  /** Saves all of it in one act and says so; false when a rule refused it or the device could not. */
  act(records: readonly SavedRecord[], said: string): Promise<boolean>;
}

/** What a button does without a form, once at a time; it keeps the reason when it cannot. */
export function useAct(): OneTapAct {
  const engine = useEngine();
  const busy = useRef(false);
  const [state, setState] = useState<Omit<OneTapAct, 'act'>>(idle);
  return {
    ...state,
    async act(records, said) {
      if (busy.current) return false;
      busy.current = true;
      setState({ ...idle, saving: true });
      try {
        const outcome = await engine.act({ records });
        setState(outcome.kind === 'refused' ? { ...idle, refusal: outcome.refusal } : idle);
        if (outcome.kind === 'saved') announce(said);
        return outcome.kind === 'saved';
      } catch (error) {
        setState({ ...idle, fault: faultName(error) });
        return false;
      } finally {
        busy.current = false;
      }
    },
  };
}

const idle = { saving: false, refusal: null, fault: null };
