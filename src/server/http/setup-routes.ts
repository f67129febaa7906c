import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { nipDigits } from '../../domain/nip/nip.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { setupRequestSchema, setupStateSchema } from '../../protocol/setup.ts';
import { createOrganisation } from '../setup/create-organisation.ts';
import { isEmptyServer } from '../setup/is-empty-server.ts';
import { loadSample } from '../setup/load-sample.ts';
import { addressOf } from './address-of.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { smallBodyBytes } from './small-bodies.ts';
import { Windows } from './windows.ts';

const emptySchema = z.null();

/** The first visit to an empty server: create the organisation and its admin, or load the sample district. */
export function setupRoutes(context: HttpContext): FastifyPluginCallbackZod {
  // Of one address: who guesses elsewhere shuts out nobody who sees the console.
  const wrongCodes = new Windows({ most: 10, windowMs: 60_000 });
  return (app, _options, done) => {
    app.get(
      '/api/setup',
      { schema: { summary: 'Whether the server waits to be set up', response: { 200: setupStateSchema } } },
      async () => ({ needed: await isEmptyServer(context.database.pool) }),
    );
    app.post(
      '/api/setup',
      {
        bodyLimit: smallBodyBytes,
        schema: {
          summary: 'Set up an empty server',
          body: setupRequestSchema,
          response: { 204: emptySchema, 400: errorAnswerSchema, 403: errorAnswerSchema, 409: errorAnswerSchema },
        },
      },
      async (request, reply) => {
        const { body } = request;
        if (!(await isEmptyServer(context.database.pool))) throw new RequestFault(409, 'setup-done');
        const address = addressOf(request);
        if (wrongCodes.isFull(address, context.nowMs())) throw new RequestFault(429, 'too-many-requests');
        if (!context.setupCode.matches(body.code)) {
          wrongCodes.take(address, context.nowMs());
          throw new RequestFault(403, 'setup-code-wrong', 'code');
        }
        if (body.kind === 'organisation' && nipDigits(body.nip) === null)
          throw new RequestFault(400, 'nip-invalid', 'nip');
        const created =
          body.kind === 'sample'
            ? await loadSample({ database: context.database, store: context.evidenceStore }, context.nowMs())
            : await createOrganisation(context.database, body, context.nowMs());
        if (!created) throw new RequestFault(409, 'setup-done');
        return reply.code(204).send(null);
      },
    );
    done();
  };
}
