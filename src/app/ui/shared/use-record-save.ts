import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../domain/refusal.ts';
import type { RecordShape } from '../../../domain/registry/record-kind.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { announce } from '../../state/app-state.ts';
import { faultName } from '../../state/fault-name.ts';
import { useEngine } from '../../state/use-app.ts';

export interface RecordSave {
  readonly saving: boolean;
  readonly refusal: Refusal | null;
  /** The name of the error that kept the device from saving. */
  readonly fault: string | null;
  /** Saves the records in order and says so; false when a rule refused one or the device could not. */
  save(records: readonly SavedRecord[], said: string): Promise<boolean>;
}

export interface SavedRecord {
  readonly kind: RecordShape<never>;
  readonly id: Uuid;
  /** Null deletes. */
  readonly body: unknown;
}

/** A record of that kind to be saved. */
export function recordOf<Body>(kind: RecordShape<Body>, id: Uuid, body: Body | null): SavedRecord {
  return { kind, id, body };
}

/** Saves what a form or a button makes, once at a time, and keeps the reason when it cannot. */
export function useRecordSave(): RecordSave {
  const engine = useEngine();
  const busy = useRef(false);
  const [state, setState] = useState<{ saving: boolean; refusal: Refusal | null; fault: string | null }>(idle);

  async function saveAll(records: readonly SavedRecord[]): Promise<Refusal | null> {
    for (const { kind, id, body } of records) {
      const outcome = body === null ? await engine.remove(kind, id) : await engine.save(kind, id, body as never);
      if (outcome.kind === 'refused') return outcome.refusal;
    }
    return null;
  }

  return {
    ...state,
    async save(records, said) {
      if (busy.current) return false;
      busy.current = true;
      setState({ ...idle, saving: true });
      try {
        const refusal = await saveAll(records);
        setState({ ...idle, refusal });
        if (refusal === null) announce(said);
        return refusal === null;
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
