import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { firstSignInRequestSchema, sessionSchema, signInRequestSchema, type Session } from '../../protocol/session.ts';
import { revokeSession } from '../people/sessions.ts';
import { signIn, signInFirst, type SignIn } from '../people/sign-in.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from './request-fault.ts';
import { clearSessionCookie, setSessionCookie, tokenOf } from './session-cookie.ts';

const triesPerDeviceAndMinute = 10;

/** Each password costs a core for 50 ms and 19 MB: half of Node's four worker threads, and a line of some seconds. */
const gateLimits = { inside: 2, waiting: 100, arriving: 0, patienceMs: 10_000 };

const rateLimit = {
  max: triesPerDeviceAndMinute,
  timeWindow: '1 minute',
  hook: 'preHandler',
  keyGenerator: (request: FastifyRequest) => `device ${(request.body as { device: string }).device}`,
} as const;

const answers = {
  200: sessionSchema,
  400: errorAnswerSchema,
  401: errorAnswerSchema,
  403: errorAnswerSchema,
  423: errorAnswerSchema,
};

const fieldOf = { 'wrong-credentials': 'password', 'first-code-wrong': 'code' } as const;

/** Signing in and out. The limit is per device, so that an office behind one address is not locked out together. */
export function sessionRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const gate = new Gate(gateLimits);
  return (app, _options, done) => {
    app.post(
      '/api/session',
      {
        config: { rateLimit },
        schema: {
          summary: 'Sign in with NIP and password',
          body: signInRequestSchema,
          response: answers,
        },
      },
      async (request, reply) =>
        answer(request, reply, await gate.run(() => signIn(context.database.pool, request.body, context.nowMs()))),
    );
    app.post(
      '/api/session/first',
      {
        config: { rateLimit },
        schema: {
          summary: 'Sign in for the first time with a one-time code, choosing a password',
          body: firstSignInRequestSchema,
          response: answers,
        },
      },
      async (request, reply) =>
        answer(request, reply, await gate.run(() => signInFirst(context.database.pool, request.body, context.nowMs()))),
    );
    app.delete('/api/session', { schema: { summary: 'Sign out' } }, async (request, reply) => {
      const token = tokenOf(context, request);
      if (token) await revokeSession(context.database.pool, token);
      clearSessionCookie(context, reply);
      return reply.code(204).send();
    });
    done();
  };

  async function answer(request: FastifyRequest, reply: FastifyReply, result: SignIn): Promise<Session> {
    if (result.kind === 'account-locked') throw new RequestFault(423, 'account-locked');
    if (result.kind === 'account-ended') throw new RequestFault(403, 'account-ended');
    if (result.kind !== 'ok') throw new RequestFault(401, result.kind, fieldOf[result.kind]);
    // Nobody holds the token of before from here on, so that its session must not stay open.
    const before = tokenOf(context, request);
    if (before) await revokeSession(context.database.pool, before);
    setSessionCookie(context, reply, result.token);
    return result.session;
  }
}
