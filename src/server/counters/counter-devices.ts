import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Actor } from '../../domain/access/actor.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { CounterSession } from '../../protocol/counter-session.ts';
import type { CounterDevice, Enrolment } from '../../protocol/counters.ts';
import type { Heartbeat } from '../../protocol/heartbeat.ts';
import type { Uuid } from '../../std/uuid.ts';
import { newSessionToken, tokenHash, type SessionToken } from '../people/session-token.ts';
import { newShortCode, shortCodeHash } from './short-code.ts';

export type CounterActor = Extract<Actor, { kind: 'counter' }>;

const codeLength = 8;
const codeLifeMs = 900_000;
/** A tablet that nobody has heard of for so long is enrolled anew. */
const silentDays = 400;

/** Makes a place for a tablet, with the code that fills it. */
export async function createCounterDevice(
  pool: Pool,
  { orgId, unitId, label }: { orgId: Uuid; unitId: Uuid; label: string },
  nowMs: number,
): Promise<Enrolment> {
  const deviceId = randomUUID() as Uuid;
  await pool.query(
    `insert into counter_device (org_id, device_id, unit_id, label, created_at) values ($1, $2, $3, $4, $5)`,
    [orgId, deviceId, unitId, label, instantOf(nowMs)],
  );
  return (await renewCode(pool, { orgId, deviceId }, nowMs))!;
}

/**
 * KSK-7: a code for a place there is already, valid for a quarter of an hour and once. A tablet that comes back with it
 * is the same writer again, so that what was left unsent on it can go. Null when there is no such place.
 */
export async function renewCode(
  pool: Pool,
  { orgId, deviceId }: { orgId: Uuid; deviceId: Uuid },
  nowMs: number,
): Promise<Enrolment | null> {
  const code = newShortCode(codeLength);
  const expiresAt = instantOf(nowMs + codeLifeMs);
  const result = await pool.query(
    'update counter_device set code_hash = $3, code_expires_at = $4 where org_id = $1 and device_id = $2',
    [orgId, deviceId, shortCodeHash(code), expiresAt],
  );
  return result.rowCount === 0 ? null : { deviceId, code, expiresAt };
}

/** KSK-7: takes a code, once; null when it is unknown, used or too old. */
export async function enrolCounter(
  pool: Pool,
  code: string,
  nowMs: number,
): Promise<{ token: SessionToken; session: CounterSession } | null> {
  const hash = shortCodeHash(code);
  const found = await pool.query<{ org_id: Uuid }>('select org_id from counter_device where code_hash = $1', [hash]);
  const orgId = found.rows[0]?.org_id;
  if (orgId === undefined) return null;
  const token = newSessionToken(orgId);
  const taken = await pool.query<{ device_id: Uuid; unit_id: Uuid }>(
    `update counter_device set code_hash = null, code_expires_at = null, token_hash = $3, enrolled_at = $4,
       revoked_at = null, last_seen_at = $4
     where org_id = $1 and code_hash = $2 and code_expires_at > $4 returning device_id, unit_id`,
    [orgId, hash, tokenHash(token), instantOf(nowMs)],
  );
  const row = taken.rows[0];
  return row ? { token, session: { orgId, deviceId: row.device_id, unitId: row.unit_id } } : null;
}

/** The counter behind a token; null when it is unknown or revoked. */
export async function findCounter(pool: Pool, token: SessionToken, nowMs: number): Promise<CounterActor | null> {
  const result = await pool.query<{ device_id: Uuid; unit_id: Uuid }>(
    `select device_id, unit_id from counter_device where org_id = $1 and token_hash = $2 and revoked_at is null
       and last_seen_at > $4::timestamptz - make_interval(days => $3)`,
    [token.orgId, tokenHash(token), silentDays, instantOf(nowMs)],
  );
  const row = result.rows[0];
  return row ? { kind: 'counter', orgId: token.orgId, deviceId: row.device_id, unitId: row.unit_id } : null;
}

/** Ends a tablet's rights and any code for it. What is unsent stays on the tablet. False when there is none. */
export async function revokeCounter(
  pool: Pool,
  { orgId, deviceId }: { orgId: Uuid; deviceId: Uuid },
  nowMs: number,
): Promise<boolean> {
  const result = await pool.query(
    `update counter_device set revoked_at = $3, token_hash = null, code_hash = null, code_expires_at = null
     where org_id = $1 and device_id = $2`,
    [orgId, deviceId, instantOf(nowMs)],
  );
  return (result.rowCount ?? 0) > 0;
}

/** SYN-26: notes what a tablet says of itself. */
export async function noteCounter(
  pool: Pool,
  { orgId, deviceId }: CounterActor,
  { heartbeat, clockOffsetMs, nowMs }: { heartbeat: Heartbeat; clockOffsetMs: number; nowMs: number },
): Promise<void> {
  const { waiting, needsRepair, oldestQueuedAt, freeBytes, appVersion } = heartbeat;
  await pool.query(
    `update counter_device set last_seen_at = $3, waiting = $4, needs_repair = $5, oldest_queued_at = $6,
       free_bytes = $7, app_version = $8, clock_offset_ms = $9
     where org_id = $1 and device_id = $2`,
    [orgId, deviceId, instantOf(nowMs), waiting, needsRepair, oldestQueuedAt, freeBytes, appVersion, clockOffsetMs],
  );
}

interface DeviceRow {
  device_id: Uuid;
  unit_id: Uuid;
  label: string;
  state: CounterDevice['state'];
  last_seen_ms: number | null;
  waiting: number;
  needs_repair: number;
  oldest_ms: number | null;
  free_bytes: number | null;
  app_version: string | null;
  clock_offset_ms: number;
}

/** All tablets of the organisation, the newest first. */
export async function listCounterDevices(pool: Pool, orgId: Uuid, nowMs: number): Promise<CounterDevice[]> {
  const result = await pool.query<DeviceRow>(
    `select device_id, unit_id, label, waiting, needs_repair, free_bytes, app_version, clock_offset_ms,
       case when token_hash is not null then 'enrolled'
         when code_expires_at > $2 then 'waiting'
         when revoked_at is not null then 'revoked' else 'expired' end as state,
       (extract(epoch from case when enrolled_at is null then null else last_seen_at end) * 1000)::bigint as last_seen_ms,
       (extract(epoch from oldest_queued_at) * 1000)::bigint as oldest_ms
     from counter_device where org_id = $1 order by created_at desc limit 2000`,
    [orgId, instantOf(nowMs)],
  );
  return result.rows.map((row) => ({
    deviceId: row.device_id,
    unitId: row.unit_id,
    label: row.label,
    state: row.state,
    lastSeenAt: row.last_seen_ms === null ? null : instantOf(row.last_seen_ms),
    waiting: row.waiting,
    needsRepair: row.needs_repair,
    oldestQueuedAt: row.oldest_ms === null ? null : instantOf(row.oldest_ms),
    freeBytes: row.free_bytes,
    appVersion: row.app_version,
    clockOffsetMs: row.clock_offset_ms,
  }));
}
