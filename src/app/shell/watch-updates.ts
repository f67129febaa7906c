import { appStore } from '../state/app-state.ts';
import { askWorker } from '../engine/ask-worker.ts';

const lookAgainMs = 3_600_000;

/**
 * Registers the service worker. A new version waits; on consent in one tab it takes over in all, each of which loads
 * itself anew once what is typed in it stands in the drafts. A tab with a text that no draft has asks first.
 */
export async function watchUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const changed = whenControllerChanges(navigator.serviceWorker);
  const [{ Workbox }, { watchTypedTexts }] = await Promise.all([import('workbox-window'), import('./typed-texts.ts')]);
  const isUnsaved = watchTypedTexts();
  const workbox = new Workbox('/sw.js');
  let agreed = false;
  const askFirst = async (act: () => void) => {
    const agree = () => {
      agreed = true;
      act();
    };
    if (!agreed && (await isUnsaved())) appStore.setState({ updateAsks: true, takeUpdate: agree });
    else agree();
  };
  const take = () => void askFirst(() => workbox.messageSkipWaiting());
  workbox.addEventListener('waiting', () => appStore.setState({ takeUpdate: take }));
  void changed.then(() => askFirst(() => location.reload()));
  const registration = await workbox.register().catch(() => undefined);
  setInterval(() => void registration?.update().catch(() => undefined), lookAgainMs);
  // On a device where only a counter was opened so far.
  await navigator.serviceWorker.ready;
  await askWorker({ type: 'KEEP_DESK', desk: 'core' });
}

/**
 * The first version's claim of the page that installed it changes nothing for that page. Any later change of controller
 * is an update, also for a page that is still open since then.
 */
function whenControllerChanges(workers: ServiceWorkerContainer): Promise<void> {
  let controlled = workers.controller !== null;
  return new Promise((resolve) => {
    workers.addEventListener('controllerchange', () => {
      if (controlled) resolve();
      controlled = true;
    });
  });
}
