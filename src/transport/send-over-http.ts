import { syncAnswerSchema } from '../protocol/sync-answer.ts';
import type { SyncAnswer } from '../protocol/sync-answer.ts';
import type { SyncRequest } from '../protocol/sync-request.ts';
import { gzip } from './gzip.ts';

/** What came back over HTTP, in the engine's words. */
type Outcome =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  | { readonly kind: 'busy'; readonly retryAfterMs: number }
  | { readonly kind: 'signed-out' | 'too-old' | 'too-much' | 'not-ours' | 'server-error' | 'unreachable' };

export interface HttpLink {
  readonly fetch: typeof fetch;
  /** The server's address, empty for the page's own. */
  readonly origin: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Where to sync, if not as a person: a counter has its own place. */
  readonly path?: string;
}

const defaultRetryAfterMs = 10_000;

/** Sends sync requests with `fetch`; never rejects, and settles within `timeoutMs`. */
export function sendOverHttp(link: HttpLink): (request: SyncRequest) => Promise<Outcome> {
  return async (request) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), link.timeoutMs);
    try {
      return await exchange(link, request, stop.signal);
    } catch {
      return { kind: stop.signal.aborted ? 'too-much' : 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  };
}

async function exchange(link: HttpLink, request: SyncRequest, signal: AbortSignal): Promise<Outcome> {
  const { body, encoding } = await gzip(JSON.stringify(request));
  const response = await link.fetch(`${link.origin}${link.path ?? '/api/sync'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...encoding, ...link.headers },
    body,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    // A captive portal answers with a redirect to its own page.
    redirect: 'manual',
  });
  if (response.status === 200) return readAnswer(response);
  return outcomeOf(response);
}

async function readAnswer(response: Response): Promise<Outcome> {
  const parsed = syncAnswerSchema.safeParse(await response.json().catch(() => null));
  return parsed.success ? { kind: 'answer', answer: parsed.data } : { kind: 'not-ours' };
}

function outcomeOf(response: Response): Outcome {
  switch (response.status) {
    case 401:
      return { kind: 'signed-out' };
    case 426:
      return { kind: 'too-old' };
    case 413:
    case 502:
    case 504:
      return { kind: 'too-much' };
    case 429:
    case 503:
      return { kind: 'busy', retryAfterMs: retryAfterMs(response) };
    default:
      return { kind: response.status >= 500 || response.status === 400 ? 'server-error' : 'not-ours' };
  }
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1_000 : defaultRetryAfterMs;
}
