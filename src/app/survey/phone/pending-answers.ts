import type { VisitorAnswers } from '../../../protocol/survey-visit.ts';

/** Answers on their way from a citizen's own phone. They leave it with the server's word. */
export interface PendingAnswers extends Omit<VisitorAnswers, 'finishedAgoS'> {
  readonly finishedAtMs: number;
}

const answeredForMs = 12 * 3_600_000;

const pendingKey = (code: string) => `jejak-s-${code}`;
const answeredKey = (code: string) => `jejak-s-${code}-at`;

/** Private windows may have no storage; then the page itself keeps the answers while it is open. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function keepPending(code: string, pending: PendingAnswers): void {
  storage()?.setItem(pendingKey(code), JSON.stringify(pending));
}

export function readPending(code: string): PendingAnswers | null {
  const text = storage()?.getItem(pendingKey(code)) ?? null;
  return text === null ? null : (JSON.parse(text) as PendingAnswers);
}

/** The server has them: only the time of day stays, so that one phone answers once in half a day. */
export function settlePending(code: string, nowMs: number): void {
  storage()?.removeItem(pendingKey(code));
  storage()?.setItem(answeredKey(code), String(nowMs));
}

export function dropPending(code: string): void {
  storage()?.removeItem(pendingKey(code));
}

export function hasAnswered(code: string, nowMs: number): boolean {
  const at = Number(storage()?.getItem(answeredKey(code)) ?? 0);
  return at > 0 && Math.abs(nowMs - at) < answeredForMs;
}
