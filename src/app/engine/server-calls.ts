import './without-eval.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { sessionSchema, type Session, type SignInRequest } from '../../protocol/session.ts';
import { setupStateSchema, type SetupRequest } from '../../protocol/setup.ts';

/**
 * Why the server did not do what was asked. Two codes are our own: `unreachable`, and `not-ours` for an answer that is
 * not of our server, such as the page of a Wi-Fi that wants a login first.
 */
export interface CallFault {
  readonly code: string;
  /** The server's words, in Indonesian. */
  readonly message?: string | undefined;
  readonly field?: string | undefined;
}

export type CallResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'fault'; readonly fault: CallFault };

const timeoutMs = 30_000;
/** Loading the sample district takes its time on a small server. */
const setupTimeoutMs = 300_000;

/** POST /api/session. */
export async function callSignIn(request: SignInRequest): Promise<CallResult<Session>> {
  return call('POST', '/api/session', request, (answer) => sessionSchema.safeParse(answer).data ?? null);
}

/** DELETE /api/session; the session may also stay open when the server is out of reach. */
export async function callSignOut(): Promise<CallResult<true>> {
  return call('DELETE', '/api/session', undefined, () => true as const);
}

/** Whether the server waits to be set up. */
export async function callSetupState(): Promise<CallResult<{ needed: boolean }>> {
  return call('GET', '/api/setup', undefined, (answer) => setupStateSchema.safeParse(answer).data ?? null);
}

export async function callSetup(request: SetupRequest): Promise<CallResult<true>> {
  return call('POST', '/api/setup', request, () => true as const, setupTimeoutMs);
}

export async function call<T>(
  method: string,
  path: string,
  body: unknown,
  read: (answer: unknown) => T | null,
  withinMs = timeoutMs,
): Promise<CallResult<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), withinMs);
  try {
    const response = await fetch(path, {
      method,
      signal: stop.signal,
      cache: 'no-store',
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
    if (!response.ok)
      return { kind: 'fault', fault: errorAnswerSchema.safeParse(answer).data?.error ?? strange(response) };
    const value = answer === undefined ? null : read(answer);
    return value === null ? { kind: 'fault', fault: { code: 'not-ours' } } : { kind: 'ok', value };
  } catch {
    return { kind: 'fault', fault: { code: 'unreachable' } };
  } finally {
    clearTimeout(timer);
  }
}

/** A gateway speaks for a server that is down; any other answer without our error in it is somebody else's. */
function strange({ status }: Response): CallFault {
  return { code: status >= 500 ? 'unreachable' : 'not-ours' };
}
