/**
 * What Jejak needs and this browser, or the way it was opened, does not give; null where nothing is missing. The name of
 * a fault, for `database-fault-cause.ts`.
 */
export function missingAbility(): 'InsecureContext' | 'StorageForbidden' | 'TooOldBrowser' | null {
  if (!globalThis.isSecureContext) return 'InsecureContext';
  try {
    if (!localStorage || !sessionStorage || !globalThis.indexedDB) return 'StorageForbidden';
  } catch {
    return 'StorageForbidden';
  }
  const hasAll = typeof Worker === 'function' && typeof crypto.subtle?.digest === 'function';
  return hasAll ? null : 'TooOldBrowser';
}
