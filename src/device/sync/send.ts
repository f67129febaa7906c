import type { SyncAnswer } from '../../protocol/sync-answer.ts';
import type { SyncRequest } from '../../protocol/sync-request.ts';

/** What came back from one request, as far as the engine has to know. */
export type SendOutcome =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  /** 401 of our server: somebody has to sign in again (SYN-13). */
  | { readonly kind: 'signed-out' }
  /** 426 of our server: this app is too old for it (SYN-13). */
  | { readonly kind: 'too-old' }
  /** 413 of whomever: fewer changes may pass (SYN-9). */
  | { readonly kind: 'too-much' }
  /** No answer in time. */
  | { readonly kind: 'eaten' }
  /** 429 or 503 of our own server, which alone is obeyed (SYN-10). */
  | { readonly kind: 'busy'; readonly retryAfterMs: number }
  /** An answer that is not of our server (SYN-8). */
  | ForeignAnswer
  | { readonly kind: 'server-error' }
  /** The connection broke, or there was none. */
  | { readonly kind: 'unreachable' };

export interface ForeignAnswer {
  readonly kind: 'not-ours';
  /** A page or a redirect, as a Wi-Fi answers that wants a login; a refusal (4xx); or a gateway's outage (5xx). */
  readonly as: 'page' | 'refusal' | 'outage';
  /** What it asks to wait, 0 where it asks for nothing. */
  readonly retryAfterMs: number;
}

/**
 * Carries one request to the server. Never rejects; must settle within its own time limit, and by `answerWithinMs` as
 * 'eaten' where no answer has begun by then.
 */
export type Send = (request: SyncRequest, answerWithinMs?: number) => Promise<SendOutcome>;
