const lookAgainMs = 3_600_000;

/**
 * Registers the service worker. A new version takes over between two citizens and by itself: nobody at a counter is asked
 * about updates. Gives back what to call when somebody begins or has gone.
 */
export function watchKioskUpdates(): (free: boolean) => void {
  let free = true;
  let takeOver: (() => void) | null = null;
  let reload = false;
  const act = () => {
    if (!free) return;
    if (reload) location.reload();
    else takeOver?.();
  };
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    let controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      reload = controlled;
      controlled = true;
      act();
    });
    void register((take) => {
      takeOver = take;
      act();
    });
  }
  return (nowFree) => {
    free = nowFree;
    act();
  };
}

async function register(onWaiting: (take: () => void) => void): Promise<void> {
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/sw.js');
  workbox.addEventListener('waiting', () => onWaiting(() => workbox.messageSkipWaiting()));
  const registration = await workbox.register().catch(() => undefined);
  setInterval(() => void registration?.update().catch(() => undefined), lookAgainMs);
}
