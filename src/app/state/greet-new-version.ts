import { announce, appStore } from './app-state.ts';

const key = 'jejak-version';

/** Says once after an update that it has been taken over. */
export function greetNewVersion(): void {
  const before = localStorage.getItem(key);
  localStorage.setItem(key, __APP_VERSION__);
  if (before !== null && before !== __APP_VERSION__) announce(appStore.getState().words.update.taken);
}
