import type { Pool } from 'pg';
import { refusals } from '../../domain/refusal.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { DeviceList } from '../../protocol/device-list.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readSupervised, type PersonActor } from './read-person.ts';

const mostDevices = 2_000;

interface DeviceRow {
  person_id: Uuid;
  person_name: string;
  device_id: Uuid;
  last_seen_ms: number;
  waiting: number;
  needs_repair: number;
  oldest_ms: number | null;
  free_bytes: number | null;
  app_version: string;
  clock_offset_ms: number;
  signed_in: boolean;
}

/** READ-4: an admin sees all devices; everybody else their own and those of the people they supervise (SYN-26). */
export async function listDevices(pool: Pool, actor: PersonActor): Promise<DeviceList> {
  const everybody = actor.roles.includes('admin');
  const supervised = everybody ? [] : await readSupervised(pool, actor.orgId, actor.personId);
  const people = [actor.personId, ...supervised.map((one) => one.personId)];
  const scope = [actor.orgId, everybody, people] as const;
  const [devices, refused] = await Promise.all([readDevices(pool, scope), readRefused(pool, scope)]);
  return { devices, refused };
}

type Scope = readonly [orgId: Uuid, everybody: boolean, people: readonly Uuid[]];

async function readDevices(pool: Pool, scope: Scope): Promise<DeviceList['devices']> {
  const result = await pool.query<DeviceRow>(
    `select d.person_id, coalesce(r.body ->> 'name', '') as person_name, d.device_id, d.waiting, d.needs_repair,
       (extract(epoch from d.last_seen_at) * 1000)::bigint as last_seen_ms,
       (extract(epoch from d.oldest_queued_at) * 1000)::bigint as oldest_ms,
       d.free_bytes, d.app_version, d.clock_offset_ms,
       exists (select from session s where s.org_id = d.org_id and s.person_id = d.person_id
         and s.device_id = d.device_id and s.revoked_at is null) as signed_in
     from device d left join record r on r.org_id = d.org_id and r.id = d.person_id
     where d.org_id = $1 and ($2 or d.person_id = any($3::uuid[]))
     order by d.last_seen_at limit ${mostDevices}`,
    [...scope],
  );
  return result.rows.map((row) => ({
    personId: row.person_id,
    personName: row.person_name,
    deviceId: row.device_id,
    lastSeenAt: instantOf(row.last_seen_ms),
    waiting: row.waiting,
    needsRepair: row.needs_repair,
    oldestQueuedAt: row.oldest_ms === null ? null : instantOf(row.oldest_ms),
    freeBytes: row.free_bytes,
    appVersion: row.app_version,
    clockOffsetMs: row.clock_offset_ms,
    signedIn: row.signed_in,
  }));
}

async function readRefused(pool: Pool, scope: Scope): Promise<DeviceList['refused']> {
  const result = await pool.query<{
    person_id: Uuid;
    id: Uuid;
    kind: string;
    code: keyof typeof refusals;
    field: string | null;
    refused_ms: number;
  }>(
    `select person_id, id, kind, code, field, (extract(epoch from refused_at) * 1000)::bigint as refused_ms
     from refused_change where org_id = $1 and ($2 or person_id = any($3::uuid[]))
     order by refused_at limit ${mostDevices}`,
    [...scope],
  );
  return result.rows.map(({ person_id, id, kind, code, field, refused_ms }) => ({
    personId: person_id,
    id,
    kind,
    code,
    message: refusals[code] ?? code,
    field,
    refusedAt: instantOf(refused_ms),
  }));
}
