import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import { mayRunSurvey } from '../../domain/skm/survey-access.ts';
import { burstCountSchema, burstDecisionSchema, burstListSchema } from '../../protocol/skm-admin.ts';
import { decideBurst, readBursts } from '../skm/decide-burst.ts';
import { changingAs, errors, type Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { askedReport, skmQuerySchema, type SkmQuery } from './skm-question.ts';

/** Bursts of answers from posters: listed, taken out of the index together, and put back. */
export function skmBurstRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const runs = changingAs(context, ({ rights }) => rights.includes('petugas-skm'));
  return (app, _options, done) => {
    app.get(
      '/api/reports/skm/bursts',
      {
        schema: {
          summary: 'Bursts of answers from phones',
          querystring: skmQuerySchema,
          response: { 200: burstListSchema, ...errors },
        },
      },
      async (request, reply) => {
        const question = await asked(await runs.requireAdmin(request, reply), request.query);
        const bursts = await readBursts(context.database.pool, question);
        const nameOf = (id: string) => question.places.services.get(id as never)?.name ?? '';
        return { bursts: bursts.map((burst) => ({ ...burst, service: nameOf(burst.serviceId) })) };
      },
    );
    app.post(
      '/api/reports/skm/bursts/decision',
      {
        schema: {
          summary: 'Take a burst out of the index together, or put it back',
          querystring: z.object({ unit: uuidSchema }),
          body: burstDecisionSchema,
          response: { 200: burstCountSchema, ...errors },
        },
      },
      async (request, reply) => {
        const { unitId } = await asked(await runs.requireAdmin(request, reply), request.query);
        const decision = { unitId, ...request.body };
        const count = await runs.change(request, reply, (client, by) => decideBurst(client, by, decision));
        if (count === null) throw new RequestFault(404, 'not-found', 'time');
        return { count };
      },
    );
    done();
  };

  async function asked(actor: Asker, query: SkmQuery) {
    const question = await askedReport(context, actor, query);
    const { unitId } = question;
    if (unitId === null) throw new RequestFault(400, 'unit-unknown', 'unit');
    if (!mayRunSurvey(actor, unitId)) throw new RequestFault(403, 'not-allowed', 'unit');
    return { ...question, unitId };
  }
}
