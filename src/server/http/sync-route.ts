import { randomInt } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { PoolClient } from 'pg';
import { readableChannels } from '../../domain/access/readable-channels.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { syncAnswerSchema, type SyncAnswer } from '../../protocol/sync-answer.ts';
import { syncRequestSchema, type ReceivedSyncRequest } from '../../protocol/sync-request.ts';
import { maxPushBytes } from '../../protocol/versions.ts';
import { noteDevice } from '../people/note-device.ts';
import { noteProven, readProven } from '../people/proven-contact.ts';
import { readFollowed } from '../people/read-followed.ts';
import { readFurtherChannels } from '../people/read-further-channels.ts';
import { readPerson } from '../people/read-person.ts';
import type { LiveSession } from '../people/sessions.ts';
import { sha256Hex } from '../records/sha256.ts';
import { addressOf } from './address-of.ts';
import type { HttpContext } from './context.ts';
import { Busy, Gate } from './gate.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { requireSession, tokenOf } from './session-cookie.ts';
import { Shares } from './shares.ts';
import { Windows } from './windows.ts';
import { checkEnvelope, refuseOversized, synchronise, type DeviceWord } from './synchronise.ts';

const requestsPerSessionAndMinute = 240;

/** Fewer work at once than there are database connections, so that sign-ins and the health check find one. */
const gateLimits = { inside: 8, waiting: 500, waitingEach: 60, arriving: 250, patienceMs: 15_000 };

/** A device asks one thing after the other: so many of one person at once are somebody's doing. */
const atOncePerPerson = 60;

/** Reading a large body holds up all others: of one person no more a minute than a phone with a long queue sends. */
const bytesPerPersonAndMinute = 24_000_000;
/** What a compressed body may become. */
const mostInflated = 12;

/** One request pushes and pulls: every round trip costs more than bytes on the links that matter. */
export function syncRoute(context: HttpContext): FastifyPluginCallbackZod {
  const gate = new Gate(gateLimits);
  const shares = new Shares(atOncePerPerson);
  const bytes = new Windows({ most: bytesPerPersonAndMinute, windowMs: 60_000 });
  return (app, _options, done) => {
    app.post(
      '/api/sync',
      {
        config: {
          rateLimit: {
            max: requestsPerSessionAndMinute,
            timeWindow: '1 minute',
            keyGenerator: (request) => `session ${sha256Hex(tokenOf(context, request)?.secret ?? addressOf(request))}`,
          },
        },
        onRequest: async (request, reply) => {
          request.arrived = gate.arrive();
          request.raw.once('close', request.arrived);
          reply.raw.once('close', request.arrived);
          request.session = await requireSession(context, request, reply);
          const { personId } = request.session;
          if (!bytes.take(personId, Date.now(), bytesOf(request))) throw new Busy(randomInt(20, 61));
          const leave = shares.take(personId);
          request.raw.once('close', leave);
          reply.raw.once('close', leave);
        },
        preValidation: async (request) => refuseOversized(request.body),
        // Not before the body is here: a slow upload takes nobody's place.
        preHandler: async (request, reply) => enterGate(gate, request, reply),
        onSend: async (request) => leaveGate(gate, request),
        schema: {
          summary: 'Push changes and pull what is new',
          body: syncRequestSchema,
          response: { 200: syncAnswerSchema, 400: errorAnswerSchema, 401: errorAnswerSchema, 426: errorAnswerSchema },
        },
      },
      async (request) => synchroniseAs(context, request.session!, request.body),
    );
    done();
  };
}

function bytesOf({ headers }: FastifyRequest): number {
  const said = Number(headers['content-length'] ?? maxPushBytes);
  return Math.min(maxPushBytes, headers['content-encoding'] === undefined ? said : said * mostInflated) || 0;
}

async function enterGate(gate: Gate, request: FastifyRequest, { raw }: FastifyReply): Promise<void> {
  request.arrived?.();
  await gate.enter(request.session?.personId);
  request.isInside = true;
  if (!raw.destroyed) return;
  // Who has hung up while waiting is not served, and no answer is sent that would free the place.
  leaveGate(gate, request);
  throw new RequestFault(503, 'server-busy');
}

function leaveGate(gate: Gate, request: FastifyRequest): void {
  if (request.isInside === true) gate.leave();
  request.isInside = false;
}

async function synchroniseAs(
  context: HttpContext,
  session: LiveSession,
  request: ReceivedSyncRequest,
): Promise<SyncAnswer> {
  checkEnvelope(request, session.deviceId);
  const { pool } = context.database;
  const person = await readPerson(pool, session.orgId, session.personId);
  if (person === null) throw new RequestFault(401, 'not-signed-in');
  const { actor, superiorId } = person;
  const readable = async (client: PoolClient, nowMs: number) => {
    const reader = { orgId: actor.orgId, personId: actor.personId, superiorId, nowMs };
    const followed = await readFollowed(client, reader);
    const further = await readFurtherChannels(client, reader, followed);
    return [...readableChannels(actor, followed, nowMs), ...further].toSorted();
  };
  const note = (said: DeviceWord) => noteDevice(pool, session, said);
  const proof = { read: () => readProven(pool, session), note: (nowMs: number) => noteProven(pool, session, nowMs) };
  return synchronise(context, { actor, writerId: actor.personId, readable, note, proof }, request);
}

declare module 'fastify' {
  interface FastifyRequest {
    session?: LiveSession;
    /** Tells the gate that this request has been read. */
    arrived?: () => void;
    /** Whether this request holds a place inside the gate. */
    isInside?: boolean;
  }
}
