import { keepPending, settlePending, type PendingAnswers } from './pending-answers.ts';
import { callAnswers, callOpening } from './visit-calls.ts';

/** Why answers cannot be sent as they are: the server refused them, no network lets them through, or the survey is closed. */
export type Refused = 'refused' | 'blocked' | 'closed';

const againMs = [2_000, 5_000, 10_000, 20_000];
const triesBeforeBlame = 3;

export function waitMs(tries: number): number {
  return againMs[Math.min(tries, againMs.length - 1)]!;
}

/**
 * Tries until the server has spoken; null when it has the answers. An opening that has expired was never used: a new one
 * takes the same answers. What is refused stays on the phone, for the citizen to mend.
 */
export async function deliver(code: string, first: PendingAnswers): Promise<Refused | null> {
  let pending = first;
  let foreign = 0;
  for (let tries = 0; ; tries++) {
    const result = await callAnswers(pending);
    if (result.kind === 'ok') {
      settlePending(code, Date.now());
      return null;
    }
    if (result.fault === 'refused') return 'refused';
    if (result.fault === 'unknown' || result.fault === 'expired') {
      const opened = await callOpening(code);
      if (opened.kind === 'fault' && opened.fault === 'unknown') return 'closed';
      if (opened.kind === 'ok') {
        pending = { ...pending, opening: opened.value.opening };
        keepPending(code, pending);
        if (tries < triesBeforeBlame) continue;
      }
    }
    foreign = result.fault === 'foreign' ? foreign + 1 : 0;
    if (foreign >= triesBeforeBlame) return 'blocked';
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs(tries));
      addEventListener('online', () => resolve(clearTimeout(timer)), { once: true });
    });
  }
}
