export type OfflineState = 'ready' | 'notYet' | 'unsupported';

const patienceMs = 3_000;

/** Whether the app opens without a signal here. Private windows often have no service worker, or refuse it. */
export async function readOfflineState(): Promise<OfflineState> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (container === undefined) return 'unsupported';
  const registration = await container.getRegistration().catch(() => null);
  if (registration === null) return 'unsupported';
  if (registration?.active) return (await caches.match('/desk/core')) ? 'ready' : 'notYet';
  const patience = new Promise<'notYet'>((resolve) => setTimeout(() => resolve('notYet'), patienceMs));
  return Promise.race([container.ready.then(() => 'ready' as const), patience]);
}
