import { update as en } from '../words/en/update.ts';
import { update as id } from '../words/id/update.ts';
import { announce, appStore } from './app-state.ts';

const key = 'jejak-version';

/** Says once after an update that it has been taken over: in every tab that was open, and in the next one otherwise. */
export function greetNewVersion(): void {
  const before = sessionStorage.getItem(key) ?? localStorage.getItem(key);
  for (const storage of [sessionStorage, localStorage]) storage.setItem(key, __APP_VERSION__);
  if (before !== null && before !== __APP_VERSION__) announce({ id, en }[appStore.getState().language].taken);
}
