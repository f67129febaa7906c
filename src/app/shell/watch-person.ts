import { DeviceDirectory } from '../../device/store/device-directory.ts';
import { appStore } from '../state/app-state.ts';

/** Only a signal, without a name: who is signed in stands in the device's directory. */
const key = 'jejak-person-changed';

/** Tells the other tabs that somebody has signed in or out here. */
export function tellOtherTabs(): void {
  localStorage.setItem(key, String(Date.now()));
}

/** SYN-23: no tab goes on showing the records of a person who has signed out in another one. */
export function watchPerson(): void {
  addEventListener('storage', (event) => {
    if (event.key === key) void follow();
  });
  // A tab that slept, or came back from the browser's page cache, may have missed the signal.
  addEventListener('pageshow', (event) => {
    if (event.persisted) void follow();
  });
}

async function follow(): Promise<void> {
  const { stage } = appStore.getState();
  if (stage.kind === 'starting') return;
  const current = await new DeviceDirectory().current();
  const shown = stage.kind === 'open' ? stage.engine.session.personId : null;
  if ((current?.personId ?? null) !== shown) location.reload();
  // The same person has signed in again: the session is open for this tab too.
  else if (stage.kind === 'open') stage.engine.poke('start');
}
