import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { readableChannels } from '../../domain/access/readable-channels.ts';
import { instantOf, msOf } from '../../domain/time/instant.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import { foldReceipts, isAccepted } from '../../protocol/receipts.ts';
import { syncAnswerSchema, type SyncAnswer } from '../../protocol/sync-answer.ts';
import { syncRequestSchema, type ReceivedSyncRequest } from '../../protocol/sync-request.ts';
import { maxChangesPerPush, oldestProtocol, protocolVersion } from '../../protocol/versions.ts';
import { readFollowed } from '../people/read-followed.ts';
import { readPerson, type PersonActor } from '../people/read-person.ts';
import { noteDevice } from '../people/note-device.ts';
import type { LiveSession } from '../people/sessions.ts';
import { acceptPush } from '../sync/accept-push.ts';
import { noteRefusals } from '../sync/note-refusals.ts';
import { readEpoch } from '../sync/read-epoch.ts';
import { selectChanges, type Selected } from '../sync/select-changes.ts';
import { sha256Hex } from '../sync/sha256.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from './request-fault.ts';
import { requireSession, tokenOf } from './session-cookie.ts';

const requestsPerSessionAndMinute = 240;

/** Fewer work at once than there are database connections, so that sign-ins and the health check find one. */
const gateLimits = { inside: 8, waiting: 500, arriving: 250, patienceMs: 15_000 };

/** One request pushes and pulls: every round trip costs more than bytes on the links that matter. */
export function syncRoute(context: HttpContext): FastifyPluginCallbackZod {
  const gate = new Gate(gateLimits);
  return (app, _options, done) => {
    app.post(
      '/api/sync',
      {
        config: {
          rateLimit: {
            max: requestsPerSessionAndMinute,
            timeWindow: '1 minute',
            keyGenerator: (request) => `session ${sha256Hex(tokenOf(context, request)?.secret ?? request.ip)}`,
          },
        },
        onRequest: async (request, reply) => {
          request.arrived = gate.arrive();
          request.raw.once('close', request.arrived);
          reply.raw.once('close', request.arrived);
          request.session = await requireSession(context, request, reply);
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
      async (request) => synchronise(context, request.session!, request.body),
    );
    done();
  };
}

async function enterGate(gate: Gate, request: FastifyRequest, { raw }: FastifyReply): Promise<void> {
  request.arrived?.();
  await gate.enter();
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

function refuseOversized(body: unknown): void {
  const changes = typeof body === 'object' && body !== null && 'changes' in body ? body.changes : undefined;
  if (Array.isArray(changes) && changes.length > maxChangesPerPush) {
    throw new RequestFault(413, 'too-many-changes', 'changes');
  }
}

async function synchronise(
  context: HttpContext,
  session: LiveSession,
  request: ReceivedSyncRequest,
): Promise<SyncAnswer> {
  if (request.protocol < oldestProtocol) throw new RequestFault(426, 'protocol-too-old', 'protocol');
  if (request.protocol > protocolVersion) throw new RequestFault(400, 'protocol-too-new', 'protocol');
  if (request.device !== session.deviceId) throw new RequestFault(401, 'wrong-device', 'device');
  const { pool } = context.database;
  const person = await readPerson(pool, session.orgId, session.personId);
  if (person === null) throw new RequestFault(401, 'not-signed-in');
  const nowMs = context.nowMs();
  const clockOffsetMs = msOf(request.sentAt) - nowMs;
  if (request.heartbeat) await noteDevice(pool, session, { heartbeat: request.heartbeat, clockOffsetMs, nowMs });
  const { results, epoch } = await push(context, person.actor, request, nowMs);
  const pulled = await pull(context, person.actor, request, { results, nowMs });
  // A backup was restored in between: the receipts are of a history that is gone (SYN-19).
  if (epoch !== null && epoch !== pulled.epoch) throw new RequestFault(503, 'server-busy');
  const { receipts, rest } = await receiptsFor(request, results);
  return {
    protocol: protocolVersion,
    nonce: request.nonce,
    serverTime: instantOf(context.nowMs()),
    results: rest,
    ...receipts,
    ...pulled,
  };
}

async function push(
  { database }: HttpContext,
  actor: PersonActor,
  { changes, device, sentAt }: ReceivedSyncRequest,
  nowMs: number,
): Promise<{ results: ChangeResult[]; epoch: string | null }> {
  if (changes.length === 0) return { results: [], epoch: null };
  const clockOffsetMs = msOf(sentAt) - nowMs;
  const receivedAt = instantOf(nowMs);
  return database.transaction(async (client) => {
    const results = await acceptPush(
      client,
      { actor, orgId: actor.orgId, deviceId: device, clockOffsetMs, receivedAt },
      changes,
    );
    await noteRefusals(client, { orgId: actor.orgId, personId: actor.personId, receivedAt }, changes, results);
    return { results, epoch: await readEpoch(client, actor.orgId) };
  });
}

async function pull(
  { database }: HttpContext,
  actor: PersonActor,
  { epoch: knownEpoch, cursors }: ReceivedSyncRequest,
  { results, nowMs }: { results: readonly ChangeResult[]; nowMs: number },
): Promise<Selected & { epoch: string }> {
  const snapshot = { readOnly: true, isolation: 'repeatable read' } as const;
  return database.transaction(async (client) => {
    const epoch = await readEpoch(client, actor.orgId);
    const followed = await readFollowed(client, { orgId: actor.orgId, personId: actor.personId, nowMs });
    const selected = await selectChanges(client, {
      orgId: actor.orgId,
      readable: readableChannels(actor, followed, nowMs),
      // Cursors of another epoch belong to another history (SYN-19).
      cursors: knownEpoch === epoch ? cursors : {},
      written: results.filter(isAccepted),
    });
    return { epoch, ...selected };
  }, snapshot);
}

async function receiptsFor(
  { receipts: form, nonce }: ReceivedSyncRequest,
  results: ChangeResult[],
): Promise<{ receipts: Pick<SyncAnswer, 'receipts'>; rest: ChangeResult[] }> {
  if (form !== 'folded' || results.length === 0) return { receipts: {}, rest: results };
  const { receipts, rest } = await foldReceipts(results, nonce, sha256Hex);
  return { receipts: { receipts }, rest };
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
