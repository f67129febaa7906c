import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { sessionSchema, signInRequestSchema } from '../../protocol/session.ts';
import { revokeSession } from '../people/sessions.ts';
import { signIn } from '../people/sign-in.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from './request-fault.ts';
import { clearSessionCookie, setSessionCookie, tokenOf } from './session-cookie.ts';

const triesPerDeviceAndMinute = 10;

/** Each password costs a core for 50 ms and 19 MB: half of Node's four worker threads, and a line of some seconds. */
const gateLimits = { inside: 2, waiting: 100, arriving: 0, patienceMs: 10_000 };

/** Signing in and out. The limit is per device, so that an office behind one address is not locked out together. */
export function sessionRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const gate = new Gate(gateLimits);
  return (app, _options, done) => {
    app.post(
      '/api/session',
      {
        config: {
          rateLimit: {
            max: triesPerDeviceAndMinute,
            timeWindow: '1 minute',
            hook: 'preHandler',
            keyGenerator: (request) => `device ${(request.body as { device: string }).device}`,
          },
        },
        schema: {
          summary: 'Sign in with NIP and password',
          body: signInRequestSchema,
          response: { 200: sessionSchema, 400: errorAnswerSchema, 401: errorAnswerSchema, 423: errorAnswerSchema },
        },
      },
      async (request, reply) => {
        const result = await gate.run(() => signIn(context.database.pool, request.body));
        if (result.kind === 'account-locked') throw new RequestFault(423, 'account-locked');
        if (result.kind === 'wrong-credentials') throw new RequestFault(401, 'wrong-credentials', 'password');
        setSessionCookie(context, reply, result.token);
        return result.session;
      },
    );
    app.delete('/api/session', { schema: { summary: 'Sign out' } }, async (request, reply) => {
      const token = tokenOf(context, request);
      if (token) await revokeSession(context.database.pool, token);
      clearSessionCookie(context, reply);
      return reply.code(204).send();
    });
    done();
  };
}
