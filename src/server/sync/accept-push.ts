import type { PoolClient } from 'pg';
import type { Actor } from '../../domain/access/actor.ts';
import { refusalOf } from '../../domain/refusal/refusal.ts';
import { coarseMoment } from '../../domain/registry/coarse-moment.ts';
import type { Change, Lookup } from '../../domain/registry/record-kind.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { auditActorOf } from '../audit/write-audit.ts';
import { eachAlone } from '../db/each-alone.ts';
import { isDataFault } from './data-fault.ts';
import { judgeChange } from './judge-change.ts';
import type { Standing } from '../records/standing.ts';
import { prepareChange, type PreparedChange } from './prepare-change.ts';
import { readLookups, readStanding } from '../records/read-records.ts';
import { writeRecords } from '../written/write-records.ts';
import type { WriteContext, Writing } from '../records/writing.ts';

export interface PushContext extends WriteContext {
  readonly actor: Actor;
  readonly deviceId: Uuid;
  /** The device's clock minus ours, in milliseconds. */
  readonly clockOffsetMs: number;
  /** SYN-14: before this nothing that is new now can have been made on the device; null or left out where nobody can tell. */
  readonly provenAt?: Instant | null;
  /** Hears of every change that is refused because judging or writing it failed, where all others went well. */
  readonly report?: (error: unknown) => void;
}

interface Judged {
  readonly change: PreparedChange;
  readonly index: number;
  readonly replaced: StoredRecord | undefined;
  readonly needsWord: boolean;
}

/**
 * SYN-5, SYN-7: judges every change of a request alone and writes what is accepted, inside the caller's transaction.
 * Gives back one result for each change, in order.
 */
export async function acceptPush(
  client: PoolClient,
  context: PushContext,
  changes: readonly unknown[],
): Promise<ChangeResult[]> {
  const results: ChangeResult[] = [];
  const ready: { change: PreparedChange; index: number }[] = [];
  const seen = new Set<Uuid>();
  for (const [index, raw] of changes.entries()) {
    const preparation = prepareChange(raw, context.actor, context.report);
    if (preparation.kind === 'refused') results[index] = preparation.result;
    else if (seen.has(preparation.change.id)) results[index] = refusedAs(preparation.change, 'repeated-id');
    else ready.push({ change: preparation.change, index });
    if (preparation.kind === 'ready') seen.add(preparation.change.id);
  }
  if (ready.length === 0) return results;
  await lockWriters(client, ready);
  const accepted = await judgeAll(client, context, ready, results);
  await writeAccepted(client, context, accepted, results);
  return results;
}

/** Pushes of one writer are judged one after the other; every record has one writer, so no other lock is needed. */
async function lockWriters(client: PoolClient, ready: readonly { change: PreparedChange }[]): Promise<void> {
  const writers = [...new Set(ready.map(({ change }) => change.author))].toSorted();
  for (const writer of writers) {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [writer]);
  }
}

async function judgeAll(
  client: PoolClient,
  context: PushContext,
  ready: readonly { change: PreparedChange; index: number }[],
  results: ChangeResult[],
): Promise<Judged[]> {
  const { orgId, actor, receivedAt } = context;
  const standings = await readStanding(
    client,
    orgId,
    ready.map(({ change }) => change.id),
  );
  const found = await readLookups(
    client,
    orgId,
    ready.flatMap(({ change }) => unlessBroken(() => lookupsOf(change, context), [])),
  );
  const accepted: Judged[] = [];
  for (const { change, index } of ready) {
    const standing: Standing = standings.get(change.id) ?? { current: undefined, earlier: [] };
    const broken = { kind: 'known', result: refusedAs(change, 'unstorable') } as const;
    const verdict = unlessBroken(
      () => judgeChange(change, standing, { actor, found }, { receivedAt, provenAt: context.provenAt ?? null }),
      broken,
      context.report,
    );
    const { current: replaced } = standing;
    if (verdict.kind === 'write') accepted.push({ change, index, replaced, needsWord: verdict.needsWord });
    else results[index] = verdict.result;
    if (verdict.kind === 'lost') await keepLoser(client, context, change);
  }
  return accepted;
}

/** What `judge` gives; a fault of ours in judging one change is that change's, never its neighbours' (SYN-7). */
function unlessBroken<T>(judge: () => T, otherwise: T, report?: (error: unknown) => void): T {
  try {
    return judge();
  } catch (error) {
    report?.(error);
    return otherwise;
  }
}

function lookupsOf(change: PreparedChange, { actor, receivedAt }: PushContext): readonly Lookup[] {
  const asked: Change<unknown> = { ...change, body: change.current, previous: null, receivedAt };
  return change.kind.lookups(asked, actor);
}

/** One statement writes all; where it fails, halves do, until the change at fault stands alone and is refused. */
async function writeAccepted(
  client: PoolClient,
  context: PushContext,
  accepted: readonly Judged[],
  results: ChangeResult[],
): Promise<void> {
  const broken: unknown[] = [];
  const written = await eachAlone(
    accepted,
    (some) => writeTogether(client, context, some, results),
    (error, { change, index }) => {
      if (!isDataFault(error) && !isBug(error)) throw error;
      results[index] = refusedAs(change, 'unstorable');
      broken.push(error);
    },
  );
  // Where a bug meets every change it is ours to mend, and they had better wait.
  const bug = broken.find(isBug);
  if (bug !== undefined && written === 0) throw bug;
  for (const error of broken) context.report?.(error);
}

async function writeTogether(
  client: PoolClient,
  context: PushContext,
  accepted: readonly Judged[],
  results: ChangeResult[],
): Promise<number> {
  const writings = accepted.map((one) => writingOf(one, context));
  await client.query('savepoint writing');
  try {
    const by = context.by ?? auditActorOf(context.actor);
    const seqs = await writeRecords(client, { ...context, by }, writings);
    for (const [at, { change, index, needsWord }] of accepted.entries()) {
      const { rev, channel } = writings[at]!.record;
      const seq = seqs[at];
      assert(seq !== undefined, 'every written record has a sequence number');
      const { id, hash } = change;
      results[index] = { outcome: 'applied', id, hash, rev, seq, channel, ...(needsWord && { needsWord }) };
    }
    return accepted.length;
  } catch (error) {
    await client.query('rollback to savepoint writing');
    throw error;
  }
}

/** Whether the program itself failed, not the database. */
function isBug(error: unknown): error is Error {
  return error instanceof Error && !('code' in error);
}

function writingOf({ change, replaced, needsWord }: Judged, { clockOffsetMs, receivedAt }: PushContext): Writing {
  const { kind, id, version, author, body, hash, capturedAt } = change;
  const placement = { author, body: change.current, capturedAt };
  const channel = body === null && replaced ? replaced.channel : kind.channel(placement);
  const rev = (replaced?.rev ?? 0) + 1;
  const deleted = body === null;
  const record = { kind: kind.name, id, version, author, channel, body, hash, rev, capturedAt, clockOffsetMs, deleted };
  return {
    record: needsWord ? { ...record, needsWord } : record,
    replaced,
    receivedAt: coarseMoment(kind, receivedAt),
  };
}

async function keepLoser(client: PoolClient, context: PushContext, change: PreparedChange): Promise<void> {
  await client.query(
    `insert into conflict_loser (org_id, id, hash, base_rev, version, body, captured_at, received_at, device_id)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      context.orgId,
      change.id,
      change.hash,
      change.baseRev,
      change.version,
      change.body === null ? null : JSON.stringify(change.body),
      change.capturedAt,
      context.receivedAt,
      context.deviceId,
    ],
  );
}

function refusedAs({ id, hash }: PreparedChange, code: Parameters<typeof refusalOf>[0]): ChangeResult {
  return { outcome: 'refused', id, hash, refusal: refusalOf(code) };
}
