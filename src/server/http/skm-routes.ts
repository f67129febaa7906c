import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import { mayManageSurvey, mayReadReport, mayRunSurvey } from '../../domain/skm/survey-access.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { skmNoteSchema, skmPlacesSchema, skmReportSchema, skmSuggestionsSchema } from '../../protocol/skm-report.ts';
import { readSurveyPlaces } from '../reports/read-survey-places.ts';
import { readSuggestions } from '../reports/read-suggestions.ts';
import { skmReport } from '../reports/skm-report.ts';
import { keepNote } from '../skm/survey-notes.ts';
import { publishUnit } from '../skm/survey-publication.ts';
import { errors, noteAction, requirePerson } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { askedReport, skmQuerySchema } from './skm-question.ts';

/** The SKM report and what its unit says about it. */
export function skmRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  return (app, _options, done) => {
    app.get(
      '/api/reports/skm',
      {
        schema: { summary: 'SKM report', querystring: skmQuerySchema, response: { 200: skmReportSchema, ...errors } },
      },
      async (request, reply) => {
        const actor = await requirePerson(context, request, reply);
        const question = await askedReport(context, actor, request.query);
        const report = await skmReport(pool, question);
        const run = mayRunSurvey(actor, question.unitId);
        return { ...report, may: { followUp: run && question.unitId !== null, run, manage: mayManageSurvey(actor) } };
      },
    );
    app.get(
      '/api/reports/skm/places',
      { schema: { summary: 'Units and services one may ask for', response: { 200: skmPlacesSchema, ...errors } } },
      async (request, reply) => {
        const actor = await requirePerson(context, request, reply);
        const { units, services } = await readSurveyPlaces(pool, actor.orgId);
        return {
          units: [...units].flatMap(([id, name]) => (mayReadReport(actor, id) ? [{ id, name }] : [])),
          services: [...services].flatMap(([id, one]) => (mayReadReport(actor, one.unitId) ? [{ id, ...one }] : [])),
        };
      },
    );
    app.get(
      '/api/reports/skm/suggestions',
      {
        schema: {
          summary: 'What citizens suggested to a unit',
          querystring: skmQuerySchema,
          response: { 200: skmSuggestionsSchema, ...errors },
        },
      },
      async (request, reply) => {
        const actor = await requirePerson(context, request, reply);
        const question = await askedReport(context, actor, request.query);
        if (question.unitId === null) throw new RequestFault(400, 'unit-unknown', 'unit');
        return readSuggestions(pool, question);
      },
    );
    app.put(
      '/api/reports/skm/note',
      {
        schema: {
          summary: 'What the unit says about a report',
          querystring: skmQuerySchema,
          body: skmNoteSchema,
          response: { 200: z.object({ version: z.int() }), ...errors },
        },
      },
      async (request, reply) => {
        const actor = await requirePerson(context, request, reply);
        const question = await askedReport(context, actor, request.query);
        if (question.unitId === null || !mayRunSurvey(actor, question.unitId)) {
          throw new RequestFault(403, 'not-allowed', 'unit');
        }
        const version = await keepNote(pool, question, {
          note: request.body,
          by: actor.personId,
          at: instantOf(context.nowMs()),
        });
        if (version === null) throw new RequestFault(409, 'record-changed', 'version');
        return { version };
      },
    );
    app.put(
      '/api/reports/skm/publication/:unit',
      {
        schema: {
          summary: "Open or close a unit's public page",
          params: z.object({ unit: uuidSchema }),
          body: z.object({ open: z.boolean() }),
          response: { 204: z.null(), ...errors },
        },
      },
      async (request, reply) => {
        const actor = await requirePerson(context, request, reply);
        const { unit } = request.params;
        if (!mayRunSurvey(actor, unit)) throw new RequestFault(403, 'not-allowed', 'unit');
        if (!(await readSurveyPlaces(pool, actor.orgId)).units.has(unit)) {
          throw new RequestFault(404, 'unit-unknown', 'unit');
        }
        const { open } = request.body;
        await publishUnit(
          pool,
          { orgId: actor.orgId, unitId: unit, by: actor.personId, at: instantOf(context.nowMs()) },
          open,
        );
        const action = open ? 'skm-page-opened' : 'skm-page-closed';
        await noteAction(context, actor, { action, kind: 'unit', recordId: unit });
        return reply.code(204).send(null);
      },
    );
    done();
  };
}
