import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { deviceKeySchema } from '../../protocol/backup-proof.ts';
import { keepDeviceKey } from '../people/device-keys.ts';
import { errors, requirePerson } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';

/** SYN-25: a device tells the key by which it will prove what it wrote; it counts for the person signed in on it. */
export function deviceKeyRoute(context: HttpContext): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    app.put(
      '/api/device-key',
      {
        schema: {
          summary: 'The public key of this device',
          body: deviceKeySchema,
          response: { 204: z.null(), ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        const kept = await keepDeviceKey(context.database.pool, asker, request.body.publicKey);
        if (!kept) throw new RequestFault(400, 'malformed-request', 'publicKey');
        return reply.code(204).send(null);
      },
    );
    done();
  };
}
