import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { firstSignInRequestSchema, sessionSchema, signInRequestSchema, type Session } from '../../protocol/session.ts';
import { pause } from '../db/pause.ts';
import { revokeSession } from '../people/sessions.ts';
import { newFailedNips, signIn, signInFirst, type SignIn, type SigningIn } from '../people/sign-in.ts';
import { addressOf } from './address-of.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { clearSessionCookie, setSessionCookie, tokenOf } from './session-cookie.ts';
import { smallBodyBytes } from './small-bodies.ts';
import { Windows } from './windows.ts';

const triesPerDeviceAndMinute = 10;

/** Each password costs a core for 50 ms and 19 MB: half of Node's four worker threads, and a line of some seconds. */
const gateLimits = { inside: 2, waiting: 200, waitingEach: 60, arriving: 0, patienceMs: 10_000 };

/** An office may be behind one address; so many wrong ones of a minute are nobody's typing errors. */
const failuresPerAddressAndMinute = 120;

/** What went wrong is told no sooner than this, so that time does not tell why. */
const leastMs = 250;

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

const fieldOf = {
  'wrong-credentials': 'password',
  'first-code-wrong': 'code',
  'password-weak': 'password',
  'otp-needed': 'otp',
  'otp-wrong': 'otp',
} as const;

/**
 * Signing in and out. Limits are per device, and by address for what goes wrong alone, so that an office behind one
 * address is not locked out together. Addresses take turns at the dear part.
 */
export function sessionRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const gate = new Gate(gateLimits);
  const failures = new Windows({ most: failuresPerAddressAndMinute, windowMs: 60_000 });
  const failedNips = newFailedNips();

  const signingIn = (request: FastifyRequest): SigningIn => ({
    pool: context.database.pool,
    nowMs: context.nowMs(),
    failedNips,
    hashing: (work) => gate.run(work, addressOf(request)),
  });

  const refuseGuessers = async (request: FastifyRequest) => {
    if (failures.isFull(addressOf(request), context.nowMs())) throw new RequestFault(429, 'too-many-requests');
  };

  return (app, _options, done) => {
    app.post(
      '/api/session',
      {
        bodyLimit: smallBodyBytes,
        config: { rateLimit },
        onRequest: refuseGuessers,
        schema: {
          summary: 'Sign in with NIP and password',
          body: signInRequestSchema,
          response: answers,
        },
      },
      async (request, reply) => answer(request, reply, () => signIn(signingIn(request), request.body)),
    );
    app.post(
      '/api/session/first',
      {
        bodyLimit: smallBodyBytes,
        config: { rateLimit },
        onRequest: refuseGuessers,
        schema: {
          summary: 'Sign in for the first time with a one-time code, choosing a password',
          body: firstSignInRequestSchema,
          response: answers,
        },
      },
      async (request, reply) => answer(request, reply, () => signInFirst(signingIn(request), request.body)),
    );
    app.delete('/api/session', { schema: { summary: 'Sign out' } }, async (request, reply) => {
      const token = tokenOf(context, request);
      if (token) await revokeSession(context.database.pool, token);
      clearSessionCookie(context, reply);
      return reply.code(204).send();
    });
    done();
  };

  async function answer(request: FastifyRequest, reply: FastifyReply, work: () => Promise<SignIn>): Promise<Session> {
    const startMs = performance.now();
    const result = await work();
    if (result.kind !== 'ok') {
      failures.take(addressOf(request), context.nowMs());
      await pause(leastMs - (performance.now() - startMs));
    }
    if (result.kind === 'account-locked') throw new RequestFault(423, 'account-locked');
    if (result.kind === 'account-ended') throw new RequestFault(403, 'account-ended');
    if (result.kind === 'password-weak') throw new RequestFault(400, result.kind, 'password');
    if (result.kind !== 'ok') throw new RequestFault(401, result.kind, fieldOf[result.kind]);
    // Nobody holds the token of before from here on, so that its session must not stay open.
    const before = tokenOf(context, request);
    if (before) await revokeSession(context.database.pool, before);
    setSessionCookie(context, reply, result.token);
    return result.session;
  }
}
