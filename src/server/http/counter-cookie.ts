import type { FastifyReply, FastifyRequest } from 'fastify';
import { findCounter, type CounterActor } from '../counters/counter-devices.ts';
import { readToken, writeToken, type SessionToken } from '../people/session-token.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';

/** As long as browsers keep a cookie; a tablet may lie in a drawer. */
const longestS = 400 * 86_400;
/** SYN-24: the browser shows the tablet's key to these routes and to no other. */
const path = '/api/counter/';
const name = 'jejak-loket';

/** The token a tablet's request carries, null when it carries none. */
export function counterTokenOf(request: FastifyRequest): SessionToken | null {
  return readToken(request.cookies[name]);
}

export function setCounterCookie({ publicOrigin }: HttpContext, reply: FastifyReply, token: SessionToken): void {
  const secure = publicOrigin?.startsWith('https:') ?? false;
  reply.setCookie(name, writeToken(token), { httpOnly: true, sameSite: 'strict', secure, path, maxAge: longestS });
}

export function clearCounterCookie({ publicOrigin }: HttpContext, reply: FastifyReply): void {
  reply.clearCookie(name, { path, secure: publicOrigin?.startsWith('https:') ?? false });
}

/** The enrolled tablet that asks; throws the fault 401 when it is none, or no longer. */
export async function requireCounter(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<CounterActor> {
  const token = counterTokenOf(request);
  const counter = token && (await findCounter(context.database.pool, token, context.nowMs()));
  if (!token || !counter) throw new RequestFault(401, 'not-signed-in');
  setCounterCookie(context, reply, token);
  return counter;
}
