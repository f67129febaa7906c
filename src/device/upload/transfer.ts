import type { Uuid } from '../../std/uuid.ts';
import type { FilePart } from '../store/database.ts';

/** What came back from one step of sending a file, as far as the engine has to know. */
export type TransferOutcome =
  /** The server takes the file at this address. */
  | { readonly kind: 'begun'; readonly url: string }
  /** It holds so many bytes; `stored` is the hash of what it has flushed and read again, once all is there. */
  | { readonly kind: 'at'; readonly offset: number; readonly stored: string | null }
  /** 409: it holds another number of bytes than was thought. */
  | { readonly kind: 'elsewhere' }
  /** 404, 410: it knows no such upload any more, or never did. */
  | { readonly kind: 'gone' }
  /** Not this file, for the reason of this code. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now; `code` says why, where the server does. */
  | { readonly kind: 'busy'; readonly retryAfterMs: number; readonly code: string | null }
  /** Somebody on the way lets no request of this size through. */
  | { readonly kind: 'too-much' }
  | { readonly kind: 'signed-out' | 'not-ours' | 'server-error' | 'unreachable' };

/** Carries files to the server, step by step (tus 1.0). Never rejects; each step settles within its own time limit. */
export interface Transfer {
  begin(file: { recordId: Uuid; part: FilePart; bytes: number }): Promise<TransferOutcome>;
  /** How much of it the server holds. */
  ask(url: string): Promise<TransferOutcome>;
  /** Bytes that follow those before `offset`; none at all ask the server to say that it has everything. */
  append(url: string, offset: number, bytes: ArrayBuffer): Promise<TransferOutcome>;
}
