/** The name of the error at the bottom: Dexie wraps the browser's own. */
export function faultName(error: unknown): string {
  const { inner } = error as { inner?: unknown };
  if (inner instanceof Error || inner instanceof DOMException) return faultName(inner);
  return error instanceof Error || error instanceof DOMException ? error.name : 'unknown';
}
