import type { VisitorAnswers } from '../../../protocol/survey-visit.ts';

/** Answers on their way from a citizen's own phone. They leave it with the server's word, or by the citizen's wish. */
export interface PendingAnswers extends Omit<VisitorAnswers, 'finishedAgoS'> {
  readonly finishedAtMs: number;
}

const answeredForMs = 12 * 3_600_000;

const pendingKey = (code: string) => `jejak-s-${code}`;
const answeredKey = (code: string) => `jejak-s-${code}-at`;

/** What a phone without storage, or with a full one, keeps while the page is open. */
const inPage = new Map<string, string>();

function write(key: string, text: string): void {
  inPage.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Private windows may have no storage.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? inPage.get(key) ?? null;
  } catch {
    return inPage.get(key) ?? null;
  }
}

function remove(key: string): void {
  inPage.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

export function keepPending(code: string, pending: PendingAnswers): void {
  write(pendingKey(code), JSON.stringify(pending));
}

/** Null where nothing waits; a text that is not ours, or was cut, says nothing. */
export function readPending(code: string): PendingAnswers | null {
  try {
    return JSON.parse(read(pendingKey(code)) ?? 'null') as PendingAnswers | null;
  } catch {
    return null;
  }
}

/** The server has them: only the time of day stays, so that one phone answers once in half a day. */
export function settlePending(code: string, nowMs: number): void {
  remove(pendingKey(code));
  write(answeredKey(code), String(nowMs));
}

/** The citizen does not want them sent any more. */
export function dropPending(code: string): void {
  remove(pendingKey(code));
}

export function hasAnswered(code: string, nowMs: number): boolean {
  const at = Number(read(answeredKey(code)) ?? 0);
  return at > 0 && Math.abs(nowMs - at) < answeredForMs;
}
