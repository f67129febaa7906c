/** What the browser says of the room for this app; null where it does not say. */
export interface DeviceStorage {
  readonly usedBytes: number | null;
  readonly leftBytes: number | null;
  /** Whether the browser has promised not to clear it by itself. */
  readonly persistent: boolean | null;
}

/** Safari before 17 has no estimate, and a page without a secure context has no storage manager at all. */
function storageManager(): Partial<StorageManager> {
  const { storage }: { storage?: Partial<StorageManager> } = navigator;
  return storage ?? {};
}

export async function readDeviceStorage(): Promise<DeviceStorage> {
  const manager = storageManager();
  const [estimate, persistent] = await Promise.all([
    manager.estimate?.().catch(() => undefined),
    manager.persisted?.().catch(() => undefined),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    usedBytes: usage ?? null,
    leftBytes: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage),
    persistent: persistent ?? null,
  };
}

/** Asks the browser to keep what is stored here; whether it does, or null where it cannot be asked. */
export async function askPersistence(): Promise<boolean | null> {
  return (
    (await storageManager()
      .persist?.()
      .catch(() => false)) ?? null
  );
}
