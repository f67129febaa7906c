/** The tag under which the service worker is asked to send what waits (SYN-12). */
const syncTag = 'jejak-outbox';

interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asks the browser to wake the service worker when there is a connection; without that API nothing happens. */
export function askBackgroundSync(): void {
  void navigator.serviceWorker?.getRegistration().then(
    (registration: SyncRegistration | undefined) => registration?.sync?.register(syncTag).catch(() => undefined),
    () => undefined,
  );
}
