import type { SyncAnswer } from '../../protocol/sync-answer.ts';
import type { SyncRequest } from '../../protocol/sync-request.ts';

/** What came back from one request, as far as the engine has to know. */
export type SendOutcome =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  /** 401: somebody has to sign in again (SYN-13). */
  | { readonly kind: 'signed-out' }
  /** 426: this app is too old for the server (SYN-13). */
  | { readonly kind: 'too-old' }
  /** 413, or no answer in time: fewer changes may pass (SYN-9). */
  | { readonly kind: 'too-much' }
  /** 429 or 503. */
  | { readonly kind: 'busy'; readonly retryAfterMs: number }
  /** An answer that is not of our server, such as a captive portal's page (SYN-8). */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'unreachable' };

/** Carries one request to the server. Never rejects; must settle within its own time limit. */
export type Send = (request: SyncRequest) => Promise<SendOutcome>;
