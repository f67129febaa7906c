import './without-eval.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { sessionSchema, type FirstSignInRequest, type Session, type SignInRequest } from '../../protocol/session.ts';
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

/** POST /api/session/first: the one-time code and the password that the person chose. */
export async function callSignInFirst(request: FirstSignInRequest): Promise<CallResult<Session>> {
  return call('POST', '/api/session/first', request, (answer) => sessionSchema.safeParse(answer).data ?? null);
}

/** DELETE /api/session, which answers alike when there is none. */
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

export function call<T>(
  method: string,
  path: string,
  body: unknown,
  read: (answer: unknown) => T | null,
  withinMs = timeoutMs,
): Promise<CallResult<T>> {
  const json = { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return ask(path, { method, ...(body === undefined ? {} : json) }, read, withinMs);
}

/** Sends a file as it is. */
export function callWithFile<T>(
  path: string,
  file: Blob,
  read: (answer: unknown) => T | null,
  withinMs = timeoutMs,
): Promise<CallResult<T>> {
  const headers = { 'content-type': 'application/octet-stream' };
  return ask(path, { method: 'POST', body: file, headers }, read, withinMs);
}

async function ask<T>(
  path: string,
  init: RequestInit,
  read: (answer: unknown) => T | null,
  withinMs: number,
): Promise<CallResult<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), withinMs);
  try {
    const response = await fetch(path, {
      ...init,
      signal: stop.signal,
      cache: 'no-store',
      redirect: 'manual',
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
