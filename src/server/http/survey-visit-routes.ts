import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { openingRequestSchema, surveyOpeningSchema, visitorAnswersSchema } from '../../protocol/survey-visit.ts';
import { acceptVisit, openingOf } from '../counters/accept-visit.ts';
import { openSurvey } from '../counters/open-survey.ts';
import { VisitWindows } from '../counters/visit-windows.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from './request-fault.ts';

const minuteMs = 60_000;
const gateLimits = { inside: 2, waiting: 100, arriving: 0, patienceMs: 10_000 };

/**
 * A citizen's own phone, which nobody knows and nobody tracks. What keeps a survey from being flooded: an opening is
 * sealed by the server and lets in one response, whose id it fixes, so that a script needs an opening for each; the
 * openings and answers of one service are limited in a window of time, whoever asks; the phone itself remembers for some
 * hours that it has answered; and answers that are too quick or all alike bear a flag for whoever reads the report.
 */
export function surveyVisitRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { database, nowMs } = context;
  const gate = new Gate(gateLimits);
  const openings = new VisitWindows({ most: 60, windowMs: minuteMs });
  const answers = new VisitWindows({ most: 30, windowMs: minuteMs });
  const errors = { 400: errorAnswerSchema, 404: errorAnswerSchema, 429: errorAnswerSchema };
  return (app, _options, done) => {
    app.post(
      '/api/survey/openings',
      {
        schema: {
          summary: 'Open the survey behind a poster’s code',
          body: openingRequestSchema,
          response: { 200: surveyOpeningSchema, ...errors },
        },
      },
      async ({ body }) => {
        const opening = await gate.run(() => openSurvey(database.pool, body.code, nowMs()));
        if (opening === null) throw new RequestFault(404, 'survey-unknown', 'code');
        if (!openings.take(opening.service.id, nowMs())) throw new RequestFault(429, 'too-many-requests');
        return opening;
      },
    );
    app.post(
      '/api/survey/answers',
      {
        schema: {
          summary: 'The answers of one opening',
          body: visitorAnswersSchema,
          response: { 204: z.null(), 410: errorAnswerSchema, ...errors },
        },
      },
      async ({ body: given }, reply) => {
        const opening = await openingOf(database.pool, given.opening);
        if (opening === null) throw new RequestFault(404, 'survey-unknown', 'opening');
        if (!answers.take(opening.serviceId, nowMs())) throw new RequestFault(429, 'too-many-requests');
        const visit = await gate.run(() => acceptVisit(database, { opening, given, nowMs: nowMs() }));
        if (visit.kind === 'unknown') throw new RequestFault(404, 'survey-unknown');
        if (visit.kind === 'expired') throw new RequestFault(410, 'opening-expired', 'opening');
        if (visit.kind === 'refused') throw new RequestFault(400, 'malformed-request', visit.refusal.field);
        return reply.code(204).send(null);
      },
    );
    done();
  };
}
