import type { PoolClient } from 'pg';
import type { Actor } from '../../domain/access/actor.ts';
import type { Channel } from '../../domain/access/channel.ts';
import { instantOf, msOf, type Instant } from '../../domain/time/instant.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import type { Heartbeat } from '../../protocol/heartbeat.ts';
import { foldReceipts, isAccepted } from '../../protocol/receipts.ts';
import type { SyncAnswer } from '../../protocol/sync-answer.ts';
import type { ReceivedSyncRequest } from '../../protocol/sync-request.ts';
import { maxChangesPerPush, oldestProtocol, protocolVersion } from '../../protocol/versions.ts';
import type { Uuid } from '../../std/uuid.ts';
import { acceptPush } from '../sync/accept-push.ts';
import { auditResults } from '../audit/audit-results.ts';
import { auditActorOf } from '../audit/write-audit.ts';
import { faultFacts } from '../faults/fault-facts.ts';
import { noteRefusals } from '../sync/note-refusals.ts';
import { readEpoch } from '../sync/read-epoch.ts';
import { selectChanges, type Selected } from '../sync/select-changes.ts';
import { sha256Hex } from '../records/sha256.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';

/** SYN-26: what a device says of itself, and when it said it. */
export interface DeviceWord {
  readonly heartbeat: Heartbeat;
  readonly clockOffsetMs: number;
  readonly nowMs: number;
}

/** Whoever syncs: a person, or a counter. */
export interface Caller {
  readonly actor: Actor;
  /** Under whom refusals are noted: the author of what is written. */
  readonly writerId: Uuid;
  readonly readable: (client: PoolClient, nowMs: number) => Promise<Channel[]>;
  readonly note: (said: DeviceWord) => Promise<void>;
  /** SYN-14: what is known of when its device can have made what it sends; counters have no rights that hang on it. */
  readonly proof?: {
    readonly read: () => Promise<Instant | null>;
    readonly note: (nowMs: number) => Promise<void>;
  };
}

/** Turns a request away that speaks another protocol or for another device. */
export function checkEnvelope({ protocol, device }: ReceivedSyncRequest, sessionDevice: Uuid): void {
  if (protocol < oldestProtocol) throw new RequestFault(426, 'protocol-too-old', 'protocol');
  if (protocol > protocolVersion) throw new RequestFault(400, 'protocol-too-new', 'protocol');
  if (device !== sessionDevice) throw new RequestFault(401, 'wrong-device', 'device');
}

/** Turns a request with too many changes away before its schema is looked at. */
export function refuseOversized(body: unknown): void {
  const changes = typeof body === 'object' && body !== null && 'changes' in body ? body.changes : undefined;
  if (Array.isArray(changes) && changes.length > maxChangesPerPush) {
    throw new RequestFault(413, 'too-many-changes', 'changes');
  }
}

/** One request of one caller: accepts what it brings and answers with what is new to it. */
export async function synchronise(
  context: HttpContext,
  caller: Caller,
  request: ReceivedSyncRequest,
): Promise<SyncAnswer> {
  const nowMs = context.nowMs();
  const clockOffsetMs = msOf(request.sentAt) - nowMs;
  // Before the device is heard: its word counts for what comes after it.
  const provenAt = request.changes.length === 0 ? null : ((await caller.proof?.read()) ?? null);
  if (request.heartbeat) await caller.note({ heartbeat: request.heartbeat, clockOffsetMs, nowMs });
  const { results, epoch } = await push(context, caller, request, { nowMs, provenAt });
  if (provesAll(request, results)) await caller.proof?.note(nowMs);
  const pulled = await pull(context, caller, request, { results, nowMs });
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

/** Whether nothing is left on the device that was made before this request: what it says waits came with it, and was taken. */
function provesAll({ heartbeat, changes }: ReceivedSyncRequest, results: readonly ChangeResult[]): boolean {
  if (heartbeat === undefined || heartbeat.needsRepair > 0 || heartbeat.waiting > changes.length) return false;
  return results.every(isAccepted);
}

async function push(
  { database, log }: HttpContext,
  { actor, writerId }: Caller,
  { changes, device, sentAt }: ReceivedSyncRequest,
  { nowMs, provenAt }: { nowMs: number; provenAt: Instant | null },
): Promise<{ results: ChangeResult[]; epoch: string | null }> {
  if (changes.length === 0) return { results: [], epoch: null };
  const clockOffsetMs = msOf(sentAt) - nowMs;
  const receivedAt = instantOf(nowMs);
  const report = (error: unknown) => log?.error(faultFacts(error), 'a change could not be judged');
  return database.transaction(async (client) => {
    const results = await acceptPush(
      client,
      { actor, orgId: actor.orgId, deviceId: device, clockOffsetMs, receivedAt, provenAt, report },
      changes,
    );
    const audited = { orgId: actor.orgId, by: auditActorOf(actor), deviceId: device, at: receivedAt };
    await auditResults(client, audited, changes, results);
    await noteRefusals(client, { orgId: actor.orgId, personId: writerId, receivedAt }, changes, results);
    return { results, epoch: await readEpoch(client, actor.orgId) };
  });
}

async function pull(
  { database }: HttpContext,
  { actor, readable }: Caller,
  { epoch: knownEpoch, cursors }: ReceivedSyncRequest,
  { results, nowMs }: { results: readonly ChangeResult[]; nowMs: number },
): Promise<Selected & { epoch: string }> {
  const snapshot = { readOnly: true, isolation: 'repeatable read' } as const;
  return database.transaction(async (client) => {
    const epoch = await readEpoch(client, actor.orgId);
    const selected = await selectChanges(client, {
      orgId: actor.orgId,
      readable: await readable(client, nowMs),
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
