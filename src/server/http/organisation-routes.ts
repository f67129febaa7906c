import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import * as shape from '../../protocol/organisation.ts';
import { createUuidV7, type Uuid } from '../../std/uuid.ts';
import { addPerson, bringBack, changePerson, endPerson, setRoles } from '../organisation/change-person.ts';
import { editRecord } from '../organisation/edit-record.ts';
import { issueCodes } from '../organisation/issue-codes.ts';
import { cancelMove, makeDueMoves, movePerson } from '../organisation/move-person.ts';
import { succeedSuperior } from '../organisation/succeed-superior.ts';
import { listPeople, readPersonDetail } from '../organisation/read-people.ts';
import { requirePersonWithin, requirePostWithin, requireUnitWithin, unitsOf } from '../organisation/reach.ts';
import { readStructure } from '../organisation/read-structure.ts';
import { firstCodeDays } from '../people/first-code.ts';
import { changingAs, errors, isUnitAdmin, reachOf } from './admin-request.ts';
import type { HttpContext } from './context.ts';

const person = z.object({ person: uuidSchema });
const done = z.null();

/**
 * What admins do with units, people and policy; an *admin unit* does it in the own unit and below (ADM-2). Everybody else
 * gets 403.
 */
export function organisationRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  const { requireAdmin, change } = changingAs(context, isUnitAdmin);
  const whole = changingAs(context);
  const newId = createUuidV7({ nowMs: context.nowMs, randomBytes: (length) => randomBytes(length) });

  return (app, _options, ready) => {
    app.get(
      '/api/organisation',
      { schema: { summary: 'Units, services and policies', response: { 200: shape.structureSchema, ...errors } } },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        return readStructure(pool, asker.orgId, reachOf(asker));
      },
    );
    app.put(
      '/api/organisation/records',
      {
        schema: {
          summary: 'Write a unit, service, policy or the organisation',
          body: shape.recordEditSchema,
          response: { 200: shape.madeSchema, ...errors },
        },
      },
      async (request, reply) => {
        const edit = { ...request.body, body: request.body.body ?? null, newId: newId() };
        const id = await change(request, reply, (client, publisher, asker) =>
          editRecord(client, publisher, { ...edit, reach: reachOf(asker) }),
        );
        return { id };
      },
    );
    app.post(
      '/api/organisation/people/search',
      {
        schema: {
          summary: 'Employees by unit, name, NIP or position',
          body: shape.peopleQuerySchema,
          response: { 200: shape.peopleListSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        await makeDueMoves(context.database, context.nowMs());
        return listPeople(pool, asker.orgId, { ...request.body, reach: reachOf(asker) }, context.nowMs());
      },
    );
    app.post(
      '/api/organisation/people',
      {
        schema: {
          summary: 'Add an employee, with an account that waits for its first code',
          body: shape.newPersonSchema,
          response: { 200: shape.madeSchema, ...errors },
        },
      },
      async (request, reply) => {
        const id = newId();
        await change(request, reply, async (client, publisher, asker) => {
          await requirePostWithin(client, asker.orgId, { ...request.body, personId: null, reach: reachOf(asker) });
          await addPerson(client, publisher, { ...request.body, id });
        });
        return { id };
      },
    );
    app.get(
      '/api/organisation/people/:person',
      {
        schema: {
          summary: 'One employee with past posts and planned moves',
          params: person,
          response: { 200: shape.personDetailSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        await makeDueMoves(context.database, context.nowMs());
        const detail = await readPersonDetail(pool, asker.orgId, request.params.person, context.nowMs());
        requireUnitWithin(reachOf(asker), detail.unitId);
        return detail;
      },
    );
    app.put(
      '/api/organisation/people/:person',
      {
        schema: {
          summary: 'Change name, NIP, kind of employment or position',
          params: person,
          body: shape.changedPersonSchema,
          response: { 204: done, ...errors },
        },
      },
      async (request, reply) => {
        const changed = { ...request.body, id: request.params.person };
        await changePersonOf(request, reply, (client, publisher) => changePerson(client, publisher, changed));
        return reply.code(204).send(null);
      },
    );
    app.post(
      '/api/organisation/people/:person/moves',
      {
        schema: {
          summary: 'Move somebody to a unit and superior from a day on',
          params: person,
          body: shape.moveSchema,
          response: { 200: shape.movedSchema, ...errors },
        },
      },
      async (request, reply) => {
        const move = { ...request.body, personId: request.params.person, id: newId() };
        const outcome = await changePersonOf(request, reply, async (client, publisher, asker) => {
          await requirePostWithin(client, asker.orgId, { ...move, reach: reachOf(asker) });
          return movePerson(client, publisher, move);
        });
        return { outcome };
      },
    );
    app.post(
      '/api/organisation/people/:person/succession',
      {
        schema: {
          summary: 'Another superior for all whom somebody supervises, from a day on',
          params: person,
          body: shape.successionSchema,
          response: { 200: shape.succeededSchema, ...errors },
        },
      },
      async (request, reply) => {
        const succession = { ...request.body, personId: request.params.person, newId };
        const people = await whole.change(request, reply, (client, publisher) =>
          succeedSuperior(client, publisher, succession),
        );
        return { people };
      },
    );
    app.delete(
      '/api/organisation/moves/:move',
      {
        schema: {
          summary: 'Take a planned move back',
          params: z.object({ move: uuidSchema }),
          response: { 204: done, ...errors },
        },
      },
      async (request, reply) => {
        await change(request, reply, async (client, publisher, asker) => {
          const personId = await cancelMove(client, publisher, request.params.move);
          await requirePersonWithin(client, asker.orgId, { personId, reach: reachOf(asker) });
        });
        return reply.code(204).send(null);
      },
    );
    app.put(
      '/api/organisation/people/:person/roles',
      {
        schema: {
          summary: 'Give and take roles and rights',
          params: person,
          body: shape.rolesSchema,
          response: { 204: done, ...errors },
        },
      },
      async (request, reply) => {
        const given = { ...request.body, personId: request.params.person };
        await whole.change(request, reply, (client, publisher) => setRoles(client, publisher, given));
        return reply.code(204).send(null);
      },
    );
    app.put(
      '/api/organisation/people/:person/leaving',
      {
        schema: {
          summary: 'End somebody’s account; records stay',
          params: person,
          body: shape.leavingSchema,
          response: { 204: done, ...errors },
        },
      },
      async (request, reply) => {
        const leaving = { personId: request.params.person, leftOn: request.body.leftOn };
        await changePersonOf(request, reply, (client, publisher) => endPerson(client, publisher, leaving));
        return reply.code(204).send(null);
      },
    );
    app.delete(
      '/api/organisation/people/:person/leaving',
      { schema: { summary: 'Let somebody work here again', params: person, response: { 204: done, ...errors } } },
      async (request, reply) => {
        await changePersonOf(request, reply, (client, publisher) =>
          bringBack(client, publisher, request.params.person),
        );
        return reply.code(204).send(null);
      },
    );
    app.post(
      '/api/organisation/codes',
      {
        schema: {
          summary: 'Make one-time codes, told once: for one person, or for all who cannot sign in yet',
          body: shape.codeReceiversSchema,
          response: { 200: shape.issuedCodesSchema, ...errors },
        },
      },
      async (request, reply) => {
        const { person: personId, unit } = request.body;
        const codes = await change(request, reply, async (client, publisher, asker) => {
          const reach = reachOf(asker);
          if (personId) await requirePersonWithin(client, asker.orgId, { personId, reach });
          else if (unit) requireUnitWithin(reach, unit);
          const unitIds = unit ? [unit] : unitsOf(reach);
          return issueCodes(client, publisher, {
            ...(personId ? { kind: 'person', personId } : { kind: 'waiting', unitIds }),
            onlyWithoutRights: reach !== 'everywhere',
          });
        });
        return { expiresInDays: firstCodeDays, codes };
      },
    );
    ready();
  };

  /** A change of one person, by whoever reaches them. */
  function changePersonOf<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: Parameters<typeof change<T>>[2],
  ): Promise<T> {
    const { person: personId } = request.params as { person: Uuid };
    return change(request, reply, async (client, publisher, asker) => {
      await requirePersonWithin(client, asker.orgId, { personId, reach: reachOf(asker) });
      return work(client, publisher, asker);
    });
  }
}
