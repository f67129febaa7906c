import { errorAnswerSchema } from '../protocol/error-answer.ts';
import { retryAfterMs } from './retry-after.ts';
import type { HttpLink } from './send-over-http.ts';

/** What came back over HTTP, in the engine's words. */
type Outcome =
  | { readonly kind: 'begun'; readonly url: string }
  | { readonly kind: 'at'; readonly offset: number; readonly stored: string | null }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'busy'; readonly retryAfterMs: number; readonly code: string | null }
  | { readonly kind: 'elsewhere' | 'gone' | 'signed-out' | 'too-much' | 'not-ours' | 'server-error' | 'unreachable' };

const uploadsPath = '/api/evidence/uploads';
const ownUrl = /^\/api\/evidence\/uploads\/[\w-]+$/;
const defaultRetryAfterMs = 30_000;

/**
 * Sends files with `fetch` by tus 1.0; never rejects, and each step settles within `timeoutMs`. Where somebody on the way
 * answers PATCH or HEAD in the server's place, it goes on with POST and names the method in a header, as tus provides.
 */
export function transferOverHttp(link: HttpLink) {
  let overrides = false;
  const callAs = async (path: string, init: RequestInit & { method: string }): Promise<Outcome> => {
    const outcome = await call(path, overrides ? overridden(init) : init);
    if (outcome.kind !== 'not-ours') return outcome;
    const other = await call(path, overrides ? init : overridden(init));
    if (other.kind !== 'not-ours' && other.kind !== 'unreachable') overrides = !overrides;
    return other.kind === 'unreachable' ? outcome : other;
  };
  const call = async (path: string, init: RequestInit): Promise<Outcome> => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), link.timeoutMs);
    try {
      const headers = { 'tus-resumable': '1.0.0', ...init.headers, ...link.headers };
      const ours = { credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: stop.signal } as const;
      return await outcomeOf(await link.fetch(`${link.origin}${path}`, { ...init, headers, ...ours }));
    } catch {
      return { kind: 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    begin: ({ recordId, part, bytes }: { recordId: string; part: string; bytes: number }) => {
      const metadata = `record ${btoa(recordId)},part ${btoa(part)}`;
      return call(uploadsPath, {
        method: 'POST',
        headers: { 'upload-length': String(bytes), 'upload-metadata': metadata },
      });
    },
    ask: (url: string) => callAs(url, { method: 'HEAD' }),
    append: (url: string, offset: number, body: ArrayBuffer) =>
      callAs(url, {
        method: 'PATCH',
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        body,
      }),
  };
}

function overridden({ method, headers, ...init }: RequestInit & { method: string }): RequestInit {
  return { ...init, method: 'POST', headers: { ...headers, 'x-http-method-override': method } };
}

/** SYN-8: an answer without the protocol's own mark, or without one of our codes, is somebody else's. */
async function outcomeOf(response: Response): Promise<Outcome> {
  const { headers, status } = response;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 429 || status === 503 || status === 507) {
    const code = await codeOf(response);
    // SYN-10: only our own server's wish to be left alone is obeyed.
    if (code === null && !headers.has('tus-resumable')) return { kind: 'server-error' };
    return { kind: 'busy', retryAfterMs: retryAfterMs(headers, defaultRetryAfterMs), code };
  }
  const isTus = headers.has('tus-resumable');
  // A gateway on the way does not know the method; our server knows all that are sent to it.
  if (status === 501 && !isTus) return { kind: 'not-ours' };
  if (status >= 500) return { kind: 'server-error' };
  if (isTus && status === 201) return begun(headers.get('location') ?? '');
  if (isTus && (status === 200 || status === 204)) return standing(headers);
  const code = await codeOf(response);
  if (status === 410 || code === 'not-found' || (isTus && status === 404 && code === null)) return { kind: 'gone' };
  if (code === 'evidence-offset-wrong') return { kind: 'elsewhere' };
  if (code === null && status === 413) return { kind: 'too-much' };
  if (code === null || code === 'foreign-origin') return { kind: isTus ? 'server-error' : 'not-ours' };
  return { kind: 'refused', code };
}

/** Only an upload of this very server is gone on with. */
function begun(location: string): Outcome {
  return ownUrl.test(location) ? { kind: 'begun', url: location } : { kind: 'not-ours' };
}

function standing(headers: Headers): Outcome {
  const offset = Number(headers.get('upload-offset') ?? Number.NaN);
  if (!Number.isInteger(offset) || offset < 0) return { kind: 'not-ours' };
  return { kind: 'at', offset, stored: headers.get('jejak-stored') };
}

async function codeOf(response: Response): Promise<string | null> {
  const text = await response.text().catch(() => '');
  try {
    return errorAnswerSchema.safeParse(JSON.parse(text)).data?.error.code ?? null;
  } catch {
    return null;
  }
}
