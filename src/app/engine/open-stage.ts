import { requestTimeoutMs, syncLockFor } from '../../device/sync/sync-lock.ts';
import { sendOverHttp } from '../../transport/send-over-http.ts';
import { appStore } from '../state/app-state.ts';
import { startEngine, type Engine } from './engine.ts';
import type { OpenedPerson } from './open-person.ts';
import { askBackgroundSync } from './background-sync.ts';

/** Starts the engine of a person who is known on this device and shows their screens. */
export function openStage({ database, session, current }: OpenedPerson): Engine {
  closeStage();
  const engine = startEngine({
    database,
    session,
    deviceId: current.deviceId,
    send: sendOverHttp({ fetch: (input, init) => fetch(input, init), origin: '', timeoutMs: requestTimeoutMs }),
    lock: syncLockFor(database.name, navigator.locks),
    onPhase: (phase) => appStore.setState({ phase }),
    onSending: (sending) => appStore.setState({ sending }),
    onSaved: askBackgroundSync,
  });
  appStore.setState({ stage: { kind: 'open', engine } });
  stopListening = listenForHope(engine);
  engine.poke();
  return engine;
}

let stopListening = () => {};

/** Stops the engine that is running, if any; nothing on the device changes. */
export function closeStage(): void {
  const { stage } = appStore.getState();
  stopListening();
  if (stage.kind === 'open') stage.engine.close();
}

/** SYN-10: what speaks for a better chance of reaching the server. `online` is a hint, never a condition. */
function listenForHope(engine: Engine): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') engine.poke();
  };
  addEventListener('online', engine.poke);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', engine.poke);
    document.removeEventListener('visibilitychange', seen);
  };
}
