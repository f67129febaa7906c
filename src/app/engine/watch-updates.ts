import { appStore } from '../state/app-state.ts';

const lookAgainMs = 3_600_000;

/**
 * Registers the service worker. A new version waits; on consent in one tab it takes over in all, each of which loads
 * itself anew once what is typed in it stands in the drafts.
 */
export async function watchUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  reloadWithNewVersion(navigator.serviceWorker);
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/sw.js');
  const offer = () => appStore.setState({ takeUpdate: () => workbox.messageSkipWaiting() });
  workbox.addEventListener('waiting', offer);
  const registration = await workbox.register().catch(() => undefined);
  setInterval(() => void registration?.update().catch(() => undefined), lookAgainMs);
}

/**
 * The first version's claim of the page that installed it changes nothing for that page. Any later change of controller
 * is an update, also for a page that is still open since then.
 */
function reloadWithNewVersion(workers: ServiceWorkerContainer): void {
  let controlled = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    // Where no form was ever opened, the code that writes drafts may be gone with the old version.
    const drafts = () => import('../state/open-drafts.ts');
    if (controlled)
      drafts()
        .then((on) => on.reloadOnceWritten())
        .catch(() => location.reload());
    controlled = true;
  });
}
