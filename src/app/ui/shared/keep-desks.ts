import { askWorker } from '../../engine/ask-worker.ts';
import type { Engine } from '../../engine/engine.ts';
import { readOwnReviews } from '../../queries/review-order.ts';
import { localTimeAt } from '../../../domain/time/zone.ts';

/**
 * Has the screens kept on the device that this person's work needs beyond everybody's: a superior's, or a deputy's. Says on
 * the page when all of it is there.
 */
export async function keepDesks({ database, session, nowMs }: Engine): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.ready;
  // The desk follows whom one reviews; on which side of midnight the unit is, it does not.
  const today = localTimeAt(nowMs(), 'WIB').date;
  const { people } = await readOwnReviews(database, { personId: session.personId, today });
  const isKept = people.length === 0 || (await askWorker({ type: 'KEEP_DESK', desk: 'superior' }));
  if (isKept) document.documentElement.dataset['offline'] = 'ready';
}
