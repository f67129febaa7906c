import type { DeviceDatabase } from '../../device/store/database.ts';
import { isAnythingWaiting } from '../../device/store/outbox.ts';
import { mayUploadNow } from '../../device/upload/may-upload.ts';
import type { CycleOutcome } from '../../device/sync/run-cycle.ts';
import type { Uuid } from '../../std/uuid.ts';
import { appStore } from '../state/app-state.ts';
import { startEngine, type Engine } from '../engine/engine.ts';
import type { OpenedPerson } from '../engine/reopen-person.ts';
import { askBackgroundSync } from '../engine/background-sync.ts';
import { startUploadLoop } from '../engine/evidence/upload-loop.ts';
import { linkJournal } from './link-journal.ts';
import { watchDatabase } from '../engine/watch-database.ts';

/** Starts the engine of a person who is known on this device and shows their screens. */
export function openStage(person: OpenedPerson): Engine {
  closeStage();
  const { database, session, current } = person;
  const engine = startEngine({
    database,
    session,
    cycle: cycleOf(database, current.deviceId),
    onPhase: (phase) => {
      appStore.setState({ phase });
      // SYN-3: files follow when no text is left.
      if (phase.kind === 'done') uploads.hope('save');
    },
    onSaved: askBackgroundSync,
  });
  const uploads = startUploadLoop(engine);
  appStore.setState({ stage: { kind: 'open', engine } });
  const unlinkJournal = linkJournal(person);
  const ignoreHope = listenForHope(engine);
  const ignoreLoss = watchDatabase(database, (reason) => {
    closeStage();
    appStore.setState({ stage: { kind: 'database-fault', reason } });
  });
  stopListening = () => {
    ignoreHope();
    ignoreLoss();
    unlinkJournal();
    uploads.stop();
  };
  engine.poke('start');
  // A save must not wait for the network to bring its rules.
  void import('../engine/record-rules.ts').catch(() => undefined);
  return engine;
}

/** The code of a cycle is fetched at the first one, so that the first screen does not wait for it. */
function cycleOf(database: DeviceDatabase, deviceId: Uuid): () => Promise<CycleOutcome> {
  const onSending = (sending: ReadonlySet<Uuid>) => appStore.setState({ sending });
  let loaded: (() => Promise<CycleOutcome>) | undefined;
  return async () => {
    loaded ??= (await import('../engine/sync-cycle.ts')).createSyncCycle({ database, deviceId, onSending });
    return loaded();
  };
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
    if (document.visibilityState === 'visible') engine.poke('visible');
    else void askToGoOn(engine.database);
  };
  const { connection } = navigator as { connection?: EventTarget };
  // From mobile data to Wi-Fi no `online` is told.
  const online = () => engine.poke('online');
  connection?.addEventListener('change', online);
  addEventListener('online', online);
  document.addEventListener('visibilitychange', seen);
  return () => {
    connection?.removeEventListener('change', online);
    removeEventListener('online', online);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** SYN-12: what waits when the page is left goes on in the service worker. */
async function askToGoOn(database: DeviceDatabase): Promise<void> {
  const files = await database.uploads.where('state').equals('waiting').count();
  const filesMayGo = files > 0 && (await mayUploadNow(database, navigator));
  if (filesMayGo || (await isAnythingWaiting(database))) askBackgroundSync();
}
