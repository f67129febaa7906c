import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import * as shape from '../../protocol/account.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import {
  beginTotp,
  changePassword,
  confirmTotp,
  endOtherSessions,
  endOwnSession,
  endTotp,
  readAccount,
  type AccountFault,
} from '../people/own-account.ts';
import { errors, noteAction, requirePerson } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from '../faults/request-fault.ts';

const issuer = 'Jejak';
const answers = { ...errors, 423: errorAnswerSchema };
const done = z.null();

/** Each password costs as much as a sign-in. */
const gateLimits = { inside: 1, waiting: 20, arriving: 0, patienceMs: 10_000 };

/** What everybody does with the own account: the password, where one is signed in, the second step. */
export function accountRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  const gate = new Gate(gateLimits);
  return (app, _options, ready) => {
    app.get(
      '/api/account',
      { schema: { summary: 'The own account', response: { 200: shape.accountSchema, ...answers } } },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        return { session: asker.session, ...(await readAccount(pool, asker, asker.roles.length > 0)) };
      },
    );
    app.put(
      '/api/account/password',
      {
        schema: {
          summary: 'A new password in place of the old one',
          body: shape.passwordChangeSchema,
          response: { 204: done, ...answers },
        },
      },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        refuse(await gate.run(() => changePassword(pool, asker, request.body)), 'old', 'new');
        await noteAction(context, asker, { action: 'password-changed' });
        return reply.code(204).send(null);
      },
    );
    app.delete(
      '/api/account/sessions',
      { schema: { summary: 'Sign out on every other device', response: { 204: done, ...answers } } },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        await endOtherSessions(pool, asker);
        await noteAction(context, asker, { action: 'own-sessions-ended' });
        return reply.code(204).send(null);
      },
    );
    app.delete(
      '/api/account/sessions/:device',
      {
        schema: {
          summary: 'Sign out on another device; what is unsent stays on it',
          params: z.object({ device: uuidSchema }),
          response: { 204: done, ...answers },
        },
      },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        if (!(await endOwnSession(pool, asker, request.params.device))) throw new RequestFault(404, 'not-found');
        await noteAction(context, asker, { action: 'own-sessions-ended' });
        return reply.code(204).send(null);
      },
    );
    app.post(
      '/api/account/totp',
      {
        schema: {
          summary: 'Begin a second step; nothing is asked for until it is confirmed',
          body: shape.totpBeginSchema,
          response: { 200: shape.totpBegunSchema, ...answers },
        },
      },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        if (asker.roles.length === 0) throw new RequestFault(403, 'not-allowed');
        const begun = await gate.run(() => beginTotp(pool, asker, { password: request.body.password, issuer }));
        if (typeof begun === 'string') return refuse(begun, 'password');
        return reply.header('cache-control', 'no-store').send(begun);
      },
    );
    app.put(
      '/api/account/totp',
      {
        schema: {
          summary: 'Turn the second step on with a code of the app',
          body: shape.totpConfirmSchema,
          response: { 200: shape.totpConfirmedSchema, ...answers },
        },
      },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        const confirmed = await confirmTotp(pool, asker, { code: request.body.code, nowMs: context.nowMs() });
        if (typeof confirmed === 'string') return refuse(confirmed, 'code');
        await noteAction(context, asker, { action: 'second-step-on' });
        return reply.header('cache-control', 'no-store').send(confirmed);
      },
    );
    app.post(
      '/api/account/totp/off',
      {
        schema: {
          summary: 'Turn the second step off',
          body: shape.totpOffSchema,
          response: { 204: done, ...answers },
        },
      },
      async (request, reply) => {
        const asker = await requirePerson(context, request, reply);
        refuse(await gate.run(() => endTotp(pool, asker, { ...request.body, nowMs: context.nowMs() })), 'password');
        await noteAction(context, asker, { action: 'second-step-off' });
        return reply.code(204).send(null);
      },
    );
    ready();
  };
}

/** Throws what is wrong, at the field that was wrong. */
function refuse<T extends AccountFault | null>(
  fault: T,
  passwordField: string,
  newField = passwordField,
): T extends AccountFault ? never : void {
  if (fault === 'account-locked') throw new RequestFault(423, fault);
  if (fault === 'otp-wrong') throw new RequestFault(400, fault, 'code');
  if (fault === 'password-weak') throw new RequestFault(400, fault, newField);
  if (fault !== null) throw new RequestFault(400, 'password-wrong', passwordField);
  return undefined as T extends AccountFault ? never : void;
}
