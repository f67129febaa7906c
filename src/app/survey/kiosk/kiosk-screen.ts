/** The whole screen, as far as the browser grants it; asked for by a touch. */
export function fillScreen(): void {
  if (document.fullscreenElement === null) {
    void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
  }
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}

/** Keeps the screen on while it is shown; browsers take the lock back whenever it is hidden. Gives back how to stop. */
export function stayAwake(): () => void {
  const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
  let lock: WakeLockSentinel | undefined;
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    void wakeLock?.request('screen').then(
      (granted) => (lock = granted),
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    document.removeEventListener('visibilitychange', ask);
    void lock?.release().catch(() => undefined);
  };
}
