/** What the browser still lets this origin store, in bytes; null where it does not say (Safari before 17). */
export async function freeBytes(storage: StorageManager | undefined): Promise<number | null> {
  const { quota, usage } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, Math.floor(quota - usage));
}
