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
import type { Uuid } from '../../std/uuid.ts';
import { createCounterDevice, renewCode, revokeCounter } from '../counters/counter-devices.ts';
import { prepareUnit } from '../counters/prepare-unit.ts';
import { makePoster } from '../counters/posters.ts';
import { readCounterBoard } from '../counters/read-counter-board.ts';
import { readSurveyPlaces } from '../reports/read-survey-places.ts';
import { changingAs, noteAction, type Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';

/**
 * What admins do with counters, and a *petugas loket* in the own unit: places for tablets, how a unit asks, posters for
 * citizens' phones.
 */
export function counterAdminRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { database, nowMs } = context;
  const { pool } = database;
  const { requireAdmin } = changingAs(context, ({ rights }) => rights.includes('petugas-loket'));
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
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        return readCounterBoard(pool, { orgId: asker.orgId, unitId: onlyUnitOf(asker) }, nowMs());
      },
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
        requireUnit(asker, unitId);
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
        await requireDevice(asker, deviceId);
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
        await requireDevice(asker, deviceId);
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
        requireUnit(asker, unitId);
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
        const offered = (await readSurveyPlaces(pool, asker.orgId)).services.get(serviceId);
        if (offered) requireUnit(asker, offered.unitId);
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

  async function requireDevice(asker: Asker, deviceId: Uuid): Promise<void> {
    const unitId = onlyUnitOf(asker);
    if (unitId === null) return;
    const { devices } = await readCounterBoard(pool, { orgId: asker.orgId, unitId }, nowMs());
    if (!devices.some((one) => one.deviceId === deviceId)) throw new RequestFault(403, 'not-allowed');
  }
}

/** The unit whose counters somebody looks after; null is all of them. */
function onlyUnitOf({ roles, unitId }: Asker): Uuid | null {
  return roles.includes('admin') ? null : unitId;
}

function requireUnit(asker: Asker, unitId: Uuid): void {
  const only = onlyUnitOf(asker);
  if (only !== null && only !== unitId) throw new RequestFault(403, 'not-allowed');
}
