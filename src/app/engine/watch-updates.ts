import { appStore } from '../state/app-state.ts';

const lookAgainMs = 3_600_000;

/**
 * Registers the service worker. A new version waits; on consent in one tab it takes over in all, each of which loads
 * itself anew: what is being typed stands in the drafts.
 */
export async function watchUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/sw.js');
  const offer = () => appStore.setState({ takeUpdate: () => workbox.messageSkipWaiting() });
  workbox.addEventListener('waiting', offer);
  workbox.addEventListener('controlling', (event) => {
    if (event.isUpdate) location.reload();
  });
  const registration = await workbox.register().catch(() => undefined);
  setInterval(() => void registration?.update().catch(() => undefined), lookAgainMs);
}
