import type { FastifyReply, FastifyRequest } from 'fastify';
import { readToken, writeToken, type SessionToken } from '../people/session-token.ts';
import { findSession, type LiveSession } from '../people/sessions.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { ownValue } from '../../std/own-value.ts';

const ninetyDaysS = 90 * 86_400;

/** `__Host-` binds the cookie to this very host, which browsers grant only over https. */
function cookieName({ publicOrigin }: HttpContext): string {
  return isSecure(publicOrigin) ? '__Host-jejak' : 'jejak';
}

function isSecure(publicOrigin: string | null): boolean {
  return publicOrigin?.startsWith('https:') ?? false;
}

export function setSessionCookie(context: HttpContext, reply: FastifyReply, token: SessionToken): void {
  reply.setCookie(cookieName(context), writeToken(token), {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(context.publicOrigin),
    path: '/',
    maxAge: ninetyDaysS,
  });
}

export function clearSessionCookie(context: HttpContext, reply: FastifyReply): void {
  reply.clearCookie(cookieName(context), { path: '/', secure: isSecure(context.publicOrigin) });
}

/** The token a request carries, null when it carries none. */
export function tokenOf(context: HttpContext, request: FastifyRequest): SessionToken | null {
  return readToken(ownValue(request.cookies, cookieName(context)));
}

/** The live session of a request; throws the fault 401 when there is none. Its cookie slides on with it. */
export async function requireSession(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<LiveSession> {
  const token = tokenOf(context, request);
  const session = token && (await findSession(context.database.pool, token));
  if (!token || !session) throw new RequestFault(401, 'not-signed-in');
  setSessionCookie(context, reply, token);
  return session;
}
