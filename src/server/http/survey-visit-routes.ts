import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { openingRequestSchema, surveyOpeningSchema, visitorAnswersSchema } from '../../protocol/survey-visit.ts';
import { acceptVisit, openingOf } from '../counters/accept-visit.ts';
import { openSurvey } from '../counters/open-survey.ts';
import { addressOf } from './address-of.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { smallBodyBytes } from './small-bodies.ts';
import { readVisitPage, sendVisitPage } from './visit-page.ts';
import { Windows } from './windows.ts';

const minuteMs = 60_000;
const gateLimits = { inside: 2, waiting: 100, arriving: 0, patienceMs: 10_000 };

/** Of one service a minute: from one address, where a whole village may be behind a mobile gateway; and in all. */
const limits = { openings: { each: 30, all: 600 }, answers: { each: 15, all: 60 } };

/**
 * A citizen's own phone, which nobody knows and nobody tracks. What keeps a survey from being flooded: an opening is
 * sealed by the server and lets in one response, whose id it fixes, so that a script needs an opening for each; the
 * openings and answers of one service are limited in a window of time, from one address and in all, so that one phone
 * shuts out nobody else (addresses are forgotten with the window); the phone itself remembers for some hours that it has
 * answered; and answers that are too quick or all alike bear a flag for whoever reads the report.
 */
export function surveyVisitRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { database, nowMs } = context;
  const gate = new Gate(gateLimits);
  const windows = {
    openings: windowsOf(limits.openings),
    answers: windowsOf(limits.answers),
  };
  /** Counts one more from this address; only what its own limit lets through counts towards that of all. */
  const take = (what: keyof typeof windows, serviceId: string, request: FastifyRequest) => {
    const { each, all } = windows[what];
    const isLetIn = each.take(`${serviceId} ${addressOf(request)}`, nowMs()) && all.take(serviceId, nowMs());
    if (!isLetIn) throw new RequestFault(429, 'too-many-requests');
  };
  const open = async (request: FastifyRequest, code: string) => {
    const opening = await gate.run(() => openSurvey(database.pool, code, nowMs()), addressOf(request));
    if (opening === null) throw new RequestFault(404, 'survey-unknown', 'code');
    take('openings', opening.service.id, request);
    return opening;
  };
  const page = readVisitPage(context.appDir);
  const errors = { 400: errorAnswerSchema, 404: errorAnswerSchema, 429: errorAnswerSchema };
  return (app, _options, done) => {
    app.post(
      '/api/survey/openings',
      {
        bodyLimit: smallBodyBytes,
        schema: {
          summary: 'Open the survey behind a poster’s code',
          body: openingRequestSchema,
          response: { 200: surveyOpeningSchema, ...errors },
        },
      },
      async (request) => open(request, request.body.code),
    );
    if (page !== null) {
      app.get(
        '/s/:code',
        { schema: { hide: true, params: z.object({ code: z.string() }) } },
        // What is wrong with the code is told by the page, which then asks itself.
        async (request, reply) =>
          sendVisitPage(reply, page, await open(request, request.params.code).catch(() => null)),
      );
    }
    app.post(
      '/api/survey/answers',
      {
        bodyLimit: smallBodyBytes,
        schema: {
          summary: 'The answers of one opening',
          body: visitorAnswersSchema,
          response: { 204: z.null(), 410: errorAnswerSchema, ...errors },
        },
      },
      async (request, reply) => {
        const given = request.body;
        const opening = await openingOf(database.pool, given.opening);
        if (opening === null) throw new RequestFault(404, 'survey-unknown', 'opening');
        take('answers', opening.serviceId, request);
        const work = () => acceptVisit(database, { opening, given, nowMs: nowMs() });
        const visit = await gate.run(work, addressOf(request));
        if (visit.kind === 'unknown') throw new RequestFault(404, 'survey-unknown');
        if (visit.kind === 'expired') throw new RequestFault(410, 'opening-expired', 'opening');
        if (visit.kind === 'refused') throw new RequestFault(400, 'malformed-request', visit.refusal.field);
        return reply.code(204).send(null);
      },
    );
    done();
  };
}

function windowsOf({ each, all }: { each: number; all: number }) {
  return {
    each: new Windows({ most: each, windowMs: minuteMs }),
    all: new Windows({ most: all, windowMs: minuteMs }),
  };
}
