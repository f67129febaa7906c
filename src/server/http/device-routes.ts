import * as z from 'zod/mini';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import { deviceListQuerySchema, deviceListSchema } from '../../protocol/device-list.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { listDevices } from '../people/list-devices.ts';
import { readPerson, type PersonActor } from '../people/read-person.ts';
import { revokeDevice, type LiveSession } from '../people/sessions.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { requireSession } from './session-cookie.ts';

/** SYN-26: which devices there are, what waits on them, and how a lost one's session is ended. */
export function deviceRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  const errors = { 401: errorAnswerSchema, 403: errorAnswerSchema, 404: errorAnswerSchema };
  return (app, _options, done) => {
    app.get(
      '/api/devices',
      {
        schema: {
          summary: 'Devices of the people one may see, and what was refused them, in pages',
          querystring: deviceListQuerySchema,
          response: { 200: deviceListSchema, 400: errorAnswerSchema, ...errors },
        },
      },
      async (request, reply) => {
        const actor = await actorOf(await requireSession(context, request, reply));
        return listDevices(pool, actor, request.query.from ?? 0);
      },
    );
    app.delete(
      '/api/devices/:device/session',
      {
        schema: {
          summary: 'End the session of a device; what is unsent stays on it',
          params: z.object({ device: uuidSchema }),
          response: { 204: z.null(), ...errors },
        },
      },
      async (request, reply) => {
        const actor = await actorOf(await requireSession(context, request, reply));
        if (!actor.roles.includes('admin')) throw new RequestFault(403, 'not-allowed');
        if (!(await revokeDevice(pool, actor.orgId, request.params.device))) throw new RequestFault(404, 'not-found');
        const by = { kind: 'person', id: actor.personId } as const;
        const audited = { orgId: actor.orgId, by, deviceId: request.params.device, at: instantOf(context.nowMs()) };
        await writeAudit(pool, audited, [{ action: 'device-session-ended', result: 'ok' }]);
        return reply.code(204).send(null);
      },
    );
    done();
  };

  async function actorOf({ orgId, personId }: LiveSession): Promise<PersonActor> {
    const person = await readPerson(pool, orgId, personId);
    if (person === null) throw new RequestFault(401, 'not-signed-in');
    return person.actor;
  }
}
