import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { sessionSchema, type Session, type SignInRequest } from '../../protocol/session.ts';
import { setupStateSchema, type SetupRequest } from '../../protocol/setup.ts';

/** Why the server did not do what was asked; `unreachable` is a code of our own. */
export interface CallFault {
  readonly code: string;
  readonly field?: string | undefined;
}

export type CallResult<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'fault'; readonly fault: CallFault };

const timeoutMs = 30_000;

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
  return call('POST', '/api/setup', request, () => true as const);
}

async function call<T>(
  method: string,
  path: string,
  body: unknown,
  read: (answer: unknown) => T | null,
): Promise<CallResult<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const response = await fetch(path, {
      method,
      signal: stop.signal,
      cache: 'no-store',
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
    if (!response.ok) return { kind: 'fault', fault: errorAnswerSchema.safeParse(answer).data?.error ?? unreachable };
    const value = answer === undefined ? null : read(answer);
    return value === null ? { kind: 'fault', fault: unreachable } : { kind: 'ok', value };
  } catch {
    return { kind: 'fault', fault: unreachable };
  } finally {
    clearTimeout(timer);
  }
}

const unreachable: CallFault = { code: 'unreachable' };
