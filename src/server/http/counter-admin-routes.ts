import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import {
  counterBoardSchema,
  counterSettingsSchema,
  enrolmentSchema,
  newCounterSchema,
  posterRequestSchema,
  posterSchema,
} from '../../protocol/counters.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { createCounterDevice, renewCode, revokeCounter } from '../counters/counter-devices.ts';
import { prepareUnit } from '../counters/prepare-unit.ts';
import { makePoster } from '../counters/posters.ts';
import { readCounterBoard } from '../counters/read-counter-board.ts';
import { changingAs, noteAction } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from './request-fault.ts';

/** What admins do with counters: places for tablets, how a unit asks, posters for citizens' phones. */
export function counterAdminRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { database, nowMs } = context;
  const { pool } = database;
  const { requireAdmin } = changingAs(context);
  const errors = { 400: errorAnswerSchema, 401: errorAnswerSchema, 403: errorAnswerSchema, 404: errorAnswerSchema };
  const device = { params: z.object({ device: uuidSchema }) };
  return (app, _options, done) => {
    app.get(
      '/api/counters',
      {
        schema: {
          summary: 'Units that serve citizens, and their tablets',
          response: { 200: counterBoardSchema, ...errors },
        },
      },
      async (request, reply) => readCounterBoard(pool, (await requireAdmin(request, reply)).orgId, nowMs()),
    );
    app.post(
      '/api/counters',
      {
        schema: {
          summary: 'A place for one more tablet',
          body: newCounterSchema,
          response: { 200: enrolmentSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const { orgId } = asker;
        const { unitId, label } = request.body;
        const ready = await database.transaction((client) =>
          prepareUnit(client, { orgId, unitId, nowMs: nowMs() }, null),
        );
        if (!ready) throw new RequestFault(404, 'not-found', 'unitId');
        await noteAction(context, asker, { action: 'counter-added', kind: 'unit', recordId: unitId });
        return createCounterDevice(pool, { orgId, unitId, label }, nowMs());
      },
    );
    app.post(
      '/api/counters/:device/code',
      { schema: { summary: 'A new code for a tablet', ...device, response: { 200: enrolmentSchema, ...errors } } },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const { device: deviceId } = request.params;
        const renewed = await renewCode(pool, { orgId: asker.orgId, deviceId }, nowMs());
        if (renewed === null) throw new RequestFault(404, 'not-found');
        await noteAction(context, asker, { action: 'counter-code', recordId: deviceId });
        return renewed;
      },
    );
    app.delete(
      '/api/counters/:device',
      { schema: { summary: 'End a tablet’s rights', ...device, response: { 204: z.null(), ...errors } } },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const { device: deviceId } = request.params;
        const ended = await revokeCounter(pool, { orgId: asker.orgId, deviceId }, nowMs());
        if (!ended) throw new RequestFault(404, 'not-found');
        await noteAction(context, asker, { action: 'counter-revoked', recordId: deviceId });
        return reply.code(204).send(null);
      },
    );
    app.put(
      '/api/counters/settings/:unit',
      {
        schema: {
          summary: 'How the counters of a unit ask',
          params: z.object({ unit: uuidSchema }),
          body: counterSettingsSchema,
          response: { 204: z.null(), ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const { unit: unitId } = request.params;
        const ready = await database.transaction((client) =>
          prepareUnit(client, { orgId: asker.orgId, unitId, nowMs: nowMs() }, request.body),
        );
        if (!ready) throw new RequestFault(404, 'not-found');
        await noteAction(context, asker, { action: 'counter-settings', kind: 'unit', recordId: unitId });
        return reply.code(204).send(null);
      },
    );
    app.post(
      '/api/counters/posters',
      {
        schema: {
          summary: 'The poster of a service',
          body: posterRequestSchema,
          response: { 200: posterSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const { serviceId } = request.body;
        const poster = await database.transaction((client) =>
          makePoster(client, { orgId: asker.orgId, serviceId, nowMs: nowMs() }),
        );
        if (poster === null) throw new RequestFault(404, 'not-found');
        await noteAction(context, asker, { action: 'poster-made', kind: 'service', recordId: serviceId });
        return poster;
      },
    );
    done();
  };
}
