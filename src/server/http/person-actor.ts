import type { FastifyReply, FastifyRequest } from 'fastify';
import { readPerson, type PersonActor } from '../people/read-person.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from './request-fault.ts';
import { requireSession } from './session-cookie.ts';

/** Who asks, with their unit and roles; throws the fault 401 where nobody has signed in. */
export async function requirePerson(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PersonActor> {
  const { orgId, personId } = await requireSession(context, request, reply);
  const person = await readPerson(context.database.pool, orgId, personId);
  if (person === null) throw new RequestFault(401, 'not-signed-in');
  return person.actor;
}
