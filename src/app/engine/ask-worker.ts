const patienceMs = 60_000;

type Asked = { type: 'MEND' } | { type: 'KEEP_DESK'; desk: 'core' | 'superior' | 'counter' };

/**
 * Asks the service worker of this app for something and waits for its word. False where there is none, it could not, or
 * it has not answered within a minute.
 */
export async function askWorker(asked: Asked): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const worker = registration?.active;
  if (!worker) return false;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(data === true));
    port1.start();
    setTimeout(() => resolve(false), patienceMs);
    worker.postMessage(asked, [port2]);
  });
}
