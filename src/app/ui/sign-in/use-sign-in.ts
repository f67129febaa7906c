import { useRef, useState } from 'preact/hooks';
import { DeviceDirectory } from '../../../device/store/device-directory.ts';
import { askPersistence } from '../../engine/device-storage.ts';
import { signInPerson, type SignInTyped } from '../../shell/open-person.ts';
import { openStage } from '../../shell/open-stage.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import { showFault } from '../../state/show-fault.ts';

export interface SignIn {
  readonly busy: boolean;
  /** Why the last attempt failed, null while there is nothing to say. */
  readonly fault: CallFault | null;
  /** With a one-time code, `password` is the one the person chooses now. */
  attempt(typed: SignInTyped): Promise<void>;
}

/** Asks the server, and opens the person's screens when it agrees. */
export function useSignIn(onOpen: () => void): SignIn {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CallFault | null>(null);
  const running = useRef(false);
  async function attempt(typed: SignInTyped) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFault(null);
    try {
      const result = await signInPerson(new DeviceDirectory(), typed);
      if (result.kind === 'fault') return setFault(result.fault);
      openStage(result.value);
      void askPersistence();
      onOpen();
    } catch (error) {
      showFault(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  return { busy, fault, attempt };
}
