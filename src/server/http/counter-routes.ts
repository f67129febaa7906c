import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { counterChannel } from '../../domain/access/channel.ts';
import { counterSessionSchema, enrolRequestSchema } from '../../protocol/counter-session.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { syncAnswerSchema } from '../../protocol/sync-answer.ts';
import { syncRequestSchema } from '../../protocol/sync-request.ts';
import { enrolCounter, noteCounter, type CounterActor } from '../counters/counter-devices.ts';
import { sha256Hex } from '../records/sha256.ts';
import { addressOf } from './address-of.ts';
import type { HttpContext } from './context.ts';
import { clearCounterCookie, counterTokenOf, requireCounter, setCounterCookie } from './counter-cookie.ts';
import { Gate } from './gate.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { smallBodyBytes } from './small-bodies.ts';
import { checkEnvelope, refuseOversized, synchronise, type Caller, type DeviceWord } from './synchronise.ts';

/** From one address, so that who guesses shuts out no tablet elsewhere: of the 10¹¹ forms of a code even many see a vanishing part in its quarter hour. */
const enrolmentsPerMinute = 30;
const requestsPerCounterAndMinute = 240;
const gateLimits = { inside: 4, waiting: 200, waitingEach: 20, arriving: 100, patienceMs: 15_000 };

/** SYN-24: what an enrolled tablet may ask of the server: to be enrolled, and to sync. */
export function counterRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const gate = new Gate(gateLimits);
  const errors = { 400: errorAnswerSchema, 401: errorAnswerSchema };
  return (app, _options, done) => {
    app.decorateRequest('counter', null);
    app.post(
      '/api/counter/enrol',
      {
        bodyLimit: smallBodyBytes,
        config: { rateLimit: { max: enrolmentsPerMinute, timeWindow: '1 minute' } },
        schema: {
          summary: 'Enrol this tablet with the code on the admin’s screen',
          body: enrolRequestSchema,
          response: { 200: counterSessionSchema, 404: errorAnswerSchema, ...errors },
        },
      },
      async (request, reply) => {
        const enrolled = await enrolCounter(context.database.pool, request.body.code, context.nowMs());
        if (enrolled === null) throw new RequestFault(404, 'code-unknown', 'code');
        setCounterCookie(context, reply, enrolled.token);
        return enrolled.session;
      },
    );
    app.post(
      '/api/counter/sync',
      {
        config: {
          rateLimit: {
            max: requestsPerCounterAndMinute,
            timeWindow: '1 minute',
            keyGenerator: (request) => `counter ${sha256Hex(counterTokenOf(request)?.secret ?? addressOf(request))}`,
          },
        },
        onRequest: async (request, reply) => {
          request.counter = await requireCounter(context, request, reply);
        },
        preValidation: async (request) => refuseOversized(request.body),
        schema: {
          summary: 'Send responses of this counter and fetch how it asks',
          body: syncRequestSchema,
          response: { 200: syncAnswerSchema, 426: errorAnswerSchema, ...errors },
        },
      },
      async ({ counter, body }) => {
        const actor = counter!;
        checkEnvelope(body, actor.deviceId);
        return gate.run(() => synchronise(context, callerOf(actor), body), actor.deviceId);
      },
    );
    app.delete(
      '/api/counter/enrol',
      { schema: { summary: 'Forget on this tablet that it is enrolled', response: { 204: z.null() } } },
      async (_request, reply) => {
        clearCounterCookie(context, reply);
        return reply.code(204).send(null);
      },
    );
    done();
  };

  function callerOf(actor: CounterActor): Caller {
    return {
      actor,
      writerId: actor.deviceId,
      readable: async () => [counterChannel(actor.unitId)],
      note: (said: DeviceWord) => noteCounter(context.database.pool, actor, said),
    };
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    counter: CounterActor | null;
  }
}
