import { errorAnswerSchema } from '../protocol/error-answer.ts';
import { healthSchema } from '../protocol/health.ts';
import { syncAnswerSchema } from '../protocol/sync-answer.ts';
import type { SyncAnswer } from '../protocol/sync-answer.ts';
import type { SyncRequest } from '../protocol/sync-request.ts';
import { gzip } from './gzip.ts';
import { retryAfterMs } from './retry-after.ts';

/** What came back over HTTP, in the engine's words. */
type Outcome =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  | { readonly kind: 'busy'; readonly retryAfterMs: number }
  | { readonly kind: 'not-ours'; readonly as: 'page' | 'refusal' | 'outage'; readonly retryAfterMs: number }
  | { readonly kind: 'signed-out' | 'too-old' | 'too-much' | 'eaten' | 'server-error' | 'unreachable' };

export interface HttpLink {
  readonly fetch: typeof fetch;
  /** The server's address, empty for the page's own. */
  readonly origin: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Where to sync, if not as a person: a counter has its own place. */
  readonly path?: string;
}

/** The link of a page or service worker to the server that it came from. */
export function ownServer(timeoutMs: number, path = '/api/sync'): HttpLink {
  return { fetch: (...asked) => fetch(...asked), origin: '', path, timeoutMs };
}

const defaultRetryAfterMs = 10_000;
const networkLoginRequired = 511;

/**
 * Sends sync requests with `fetch`; never rejects, and settles within `timeoutMs`, or when nothing has begun to come back
 * after `answerWithinMs`.
 */
export function sendOverHttp(link: HttpLink): (request: SyncRequest, answerWithinMs?: number) => Promise<Outcome> {
  return async (request, answerWithinMs = link.timeoutMs) => {
    const stop = new AbortController();
    const whole = setTimeout(() => stop.abort(), link.timeoutMs);
    const begun = setTimeout(() => stop.abort(), Math.min(answerWithinMs, link.timeoutMs));
    try {
      const response = await post(link, request, stop.signal);
      clearTimeout(begun);
      return response.status === 200 ? await readAnswer(response) : await outcomeOf(response);
    } catch {
      return { kind: stop.signal.aborted ? 'eaten' : 'unreachable' };
    } finally {
      clearTimeout(whole);
      clearTimeout(begun);
    }
  };
}

/** Whether the server itself says how it is, through whatever stands between; never rejects. */
export async function isServerThere({ fetch: get, origin, timeoutMs }: HttpLink): Promise<boolean> {
  const ours = { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) } as const;
  try {
    return healthSchema.safeParse(await (await get(`${origin}/api/health`, ours)).json()).success;
  } catch {
    return false;
  }
}

async function post(link: HttpLink, request: SyncRequest, signal: AbortSignal): Promise<Response> {
  const { body, encoding } = await gzip(JSON.stringify(request));
  return link.fetch(`${link.origin}${link.path ?? '/api/sync'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...encoding, ...link.headers },
    body,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    // A captive portal answers with a redirect to its own page.
    redirect: 'manual',
  });
}

/**
 * An answer that breaks off is a broken link, also where the runtime takes the rest of a compressed one for its end; a
 * whole one that is not ours is somebody else's.
 */
async function readAnswer(response: Response): Promise<Outcome> {
  const json = jsonIn(await response.text());
  if (json === null && saysJson(response)) return { kind: 'unreachable' };
  const parsed = syncAnswerSchema.safeParse(json);
  return parsed.success ? { kind: 'answer', answer: parsed.data } : { kind: 'not-ours', as: 'page', retryAfterMs: 0 };
}

function saysJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') === true;
}

/** SYN-10: our server is known by the form of its errors; whoever else answers is neither believed nor obeyed. */
async function outcomeOf(response: Response): Promise<Outcome> {
  const { status, headers } = response;
  if (status === 413) return { kind: 'too-much' };
  if (!errorAnswerSchema.safeParse(jsonIn(await response.text())).success) return foreign(response);
  switch (status) {
    case 401:
      return { kind: 'signed-out' };
    case 426:
      return { kind: 'too-old' };
    case 429:
    case 503:
      return { kind: 'busy', retryAfterMs: retryAfterMs(headers, defaultRetryAfterMs) };
    default:
      return { kind: 'server-error' };
  }
}

function foreign({ status, headers }: Response): Outcome {
  const asksMs = retryAfterMs(headers, 0);
  if (status < 400 || status === networkLoginRequired) return { kind: 'not-ours', as: 'page', retryAfterMs: asksMs };
  return { kind: 'not-ours', as: status < 500 ? 'refusal' : 'outage', retryAfterMs: asksMs };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
