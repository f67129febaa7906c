import { askWorker } from './ask-worker.ts';

/**
 * Loads a part of the app; where that fails, once more after the copy for offline use has been mended. Rejects when the
 * part is neither here nor to be had.
 */
export async function loadMended<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await askWorker({ type: 'MEND' });
    return load();
  }
}

/**
 * For a part that is missing although the server answers: the page is of a version that the server no longer has, or the
 * browser remembers the failure. A page loaded anew has it; drafts stay.
 */
export async function reloadWhereServerAnswers(): Promise<void> {
  const answer = await fetch('/api/health', { cache: 'no-store', redirect: 'manual' }).catch(() => null);
  const said = (await answer?.json().catch(() => null)) as { status?: unknown } | null | undefined;
  if (said?.status !== undefined) location.reload();
}
