import { randomBytes } from 'node:crypto';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import { mayRunSurvey } from '../../domain/skm/survey-access.ts';
import { surveyInstrumentKind } from '../../domain/survey-instrument/survey-instrument-kind.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import {
  instrumentDraftSchema,
  instrumentListSchema,
  invalidationSchema,
  responseListSchema,
} from '../../protocol/skm-admin.ts';
import { hiddenSuggestionsSchema, hidingSchema } from '../../protocol/skm-report.ts';
import { createUuidV7, type Uuid } from '../../std/uuid.ts';
import { readPublished } from '../counters/read-published.ts';
import { listResponses } from '../reports/list-responses.ts';
import { readHiddenSuggestions } from '../reports/read-suggestions.ts';
import type { ReportQuestion } from '../reports/report-question.ts';
import { toldQuestion } from '../reports/skm-report.ts';
import { hideSuggestion } from '../skm/hide-suggestion.ts';
import { invalidateResponse, unitOfResponse } from '../skm/invalidate-response.ts';
import { publishInstrument } from '../skm/next-instrument.ts';
import { changingAs, errors, type Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { askedReport, skmQuerySchema } from './skm-question.ts';

const unitQuery = z.object({ unit: uuidSchema });
const done204 = z.null();

/** What admins do with questionnaires: take them out, as a petugas SKM may too, bring earlier ones in, change what is asked. */
export function skmAdminRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  const { requireAdmin, change } = changingAs(context);
  const runs = changingAs(context, ({ rights }) => rights.includes('petugas-skm'));
  const newId = createUuidV7({ nowMs: context.nowMs, randomBytes: (length) => randomBytes(length) });
  const today = () => localTimeAt(context.nowMs(), 'WIB').date;

  return (app, _options, done) => {
    app.get(
      '/api/reports/skm/responses',
      {
        schema: {
          summary: 'Questionnaires by day and flags, without their answers',
          querystring: z.extend(skmQuerySchema, { flagged: z.optional(z.enum(['0', '1'])) }),
          response: { 200: responseListSchema, ...errors },
        },
      },
      async (request, reply) => {
        const { question, unitId } = await askedUnit(await runs.requireAdmin(request, reply), request.query);
        return listResponses(pool, question, { unitId, flagged: request.query.flagged === '1' });
      },
    );
    app.post(
      '/api/reports/skm/responses/:id/invalidation',
      {
        schema: {
          summary: 'Take a questionnaire out of the index',
          params: z.object({ id: uuidSchema }),
          body: invalidationSchema,
          response: { 204: done204, ...errors },
        },
      },
      async (request, reply) => {
        const taken = { id: request.params.id, reason: request.body.reason };
        const found = await runs.change(request, reply, async (client, by, asker) => {
          const unitId = await unitOfResponse(client, by.orgId, taken.id);
          if (unitId !== null && !mayRunSurvey(asker, unitId)) throw new RequestFault(403, 'not-allowed');
          return invalidateResponse(client, by, taken);
        });
        if (!found) throw new RequestFault(404, 'not-found', 'id');
        return reply.code(204).send(null);
      },
    );
    app.get(
      '/api/reports/skm/suggestions/hidden',
      {
        schema: {
          summary: 'Suggestions that are hidden, with the reason',
          querystring: skmQuerySchema,
          response: { 200: hiddenSuggestionsSchema, ...errors },
        },
      },
      async (request, reply) => {
        const { question } = await askedUnit(await runs.requireAdmin(request, reply), request.query);
        return readHiddenSuggestions(pool, question);
      },
    );
    app.put(
      '/api/reports/skm/suggestions/hidden',
      {
        schema: {
          summary: 'Hide a suggestion with a reason, or show it again',
          querystring: skmQuerySchema,
          body: hidingSchema,
          response: { 204: done204, ...errors },
        },
      },
      async (request, reply) => {
        const { question, unitId } = await askedUnit(await runs.requireAdmin(request, reply), request.query);
        const found = await runs.change(request, reply, (client, by) =>
          hideSuggestion(client, by, toldQuestion(question), { unitId, ...request.body }),
        );
        if (!found) throw new RequestFault(404, 'not-found', 'words');
        return reply.code(204).send(null);
      },
    );
    app.get(
      '/api/reports/skm/instrument',
      {
        schema: {
          summary: "Versions of a unit's questionnaire",
          querystring: unitQuery,
          response: { 200: instrumentListSchema, ...errors },
        },
      },
      async (request, reply) => {
        const { orgId } = await requireAdmin(request, reply);
        const all = await readPublished(pool, orgId, surveyInstrumentKind);
        const own = all.map(({ body }) => body).filter(({ unitId }) => unitId === request.query.unit);
        return { versions: own.toSorted((a, b) => b.version - a.version) };
      },
    );
    app.put(
      '/api/reports/skm/instrument',
      {
        schema: {
          summary: "The next version of a unit's questionnaire",
          querystring: unitQuery,
          body: instrumentDraftSchema,
          response: { 204: done204, ...errors },
        },
      },
      async (request, reply) => {
        const { unitId } = await askedUnit(await requireAdmin(request, reply), request.query);
        const next = { unitId, id: newId(), draft: request.body, today: today() };
        await change(request, reply, (client, publisher) => publishInstrument(client, publisher, next));
        return reply.code(204).send(null);
      },
    );
    done();
  };

  async function askedUnit(
    actor: Asker,
    query: z.infer<typeof skmQuerySchema>,
  ): Promise<{ question: ReportQuestion; unitId: Uuid }> {
    const question = await askedReport(context, actor, query);
    if (question.unitId === null) throw new RequestFault(400, 'unit-unknown', 'unit');
    if (!mayRunSurvey(actor, question.unitId)) throw new RequestFault(403, 'not-allowed', 'unit');
    return { question, unitId: question.unitId };
  }
}
