import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { nipDigits } from '../../domain/nip/nip.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { setupRequestSchema, setupStateSchema } from '../../protocol/setup.ts';
import { createOrganisation } from '../setup/create-organisation.ts';
import { isEmptyServer } from '../setup/is-empty-server.ts';
import { loadSample } from '../setup/load-sample.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from './request-fault.ts';

const emptySchema = z.null();

/** The first visit to an empty server: create the organisation and its admin, or load the sample district. */
export function setupRoutes(context: HttpContext): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    app.get(
      '/api/setup',
      { schema: { summary: 'Whether the server waits to be set up', response: { 200: setupStateSchema } } },
      async () => ({ needed: await isEmptyServer(context.database.pool) }),
    );
    app.post(
      '/api/setup',
      {
        schema: {
          summary: 'Set up an empty server',
          body: setupRequestSchema,
          response: { 204: emptySchema, 400: errorAnswerSchema, 403: errorAnswerSchema, 409: errorAnswerSchema },
        },
      },
      async ({ body }, reply) => {
        if (!(await isEmptyServer(context.database.pool))) throw new RequestFault(409, 'setup-done');
        if (!context.setupCode.matches(body.code)) throw new RequestFault(403, 'setup-code-wrong', 'code');
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
