import type { Pool } from 'pg';
import { refusals } from '../../domain/refusal/refusal.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { DeviceList } from '../../protocol/device-list.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readSupervised, type PersonActor } from './read-person.ts';

/** Of a page. */
const mostDevices = 1_000;
/** Of one person, before those of all others have had their turn. */
const mostEach = 20;

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

/**
 * READ-4: an admin sees all devices; everybody else their own and those of the people they supervise (SYN-26). In pages
 * from the place `from` on; of each person the latest first, so that the many of one hide nobody else's.
 */
export async function listDevices(pool: Pool, actor: PersonActor, from: number): Promise<DeviceList> {
  const everybody = actor.roles.includes('admin');
  const supervised = everybody ? [] : await readSupervised(pool, actor.orgId, actor.personId);
  const people = [actor.personId, ...supervised.map((one) => one.personId)];
  const scope = [actor.orgId, everybody, people, from] as const;
  const [devices, refused] = await Promise.all([readDevices(pool, scope), readRefused(pool, scope)]);
  const isFull = devices.length === mostDevices || refused.length === mostDevices;
  return { devices, refused, next: isFull ? from + mostDevices : null };
}

type Scope = readonly [orgId: Uuid, everybody: boolean, people: readonly Uuid[], from: number];

async function readDevices(pool: Pool, scope: Scope): Promise<DeviceList['devices']> {
  const result = await pool.query<DeviceRow>(
    `with known as (
       select person_id, device_id, waiting, needs_repair, last_seen_at, oldest_queued_at, free_bytes, app_version,
         clock_offset_ms
       from device where org_id = $1 and ($2 or person_id = any($3::uuid[]))
       union all
       -- Signed in, and never said a word of itself.
       select person_id, device_id, 0, 0, max(last_seen_at), null, null, '', 0
       from session s where org_id = $1 and ($2 or person_id = any($3::uuid[])) and revoked_at is null
         and not exists (select from device d where d.org_id = s.org_id and d.person_id = s.person_id
           and d.device_id = s.device_id)
       group by person_id, device_id)
     select d.person_id, coalesce(r.body ->> 'name', '') as person_name, d.device_id, d.waiting, d.needs_repair,
       (extract(epoch from d.last_seen_at) * 1000)::bigint as last_seen_ms,
       (extract(epoch from d.oldest_queued_at) * 1000)::bigint as oldest_ms,
       d.free_bytes, d.app_version, d.clock_offset_ms,
       exists (select from session s where s.org_id = $1 and s.person_id = d.person_id
         and s.device_id = d.device_id and s.revoked_at is null) as signed_in
     from known d left join record r on r.org_id = $1 and r.id = d.person_id
     order by row_number() over (partition by d.person_id order by d.last_seen_at desc) > ${mostEach}, d.last_seen_at,
       d.device_id limit ${mostDevices} offset $4`,
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
     order by row_number() over (partition by person_id order by refused_at desc) > ${mostEach}, refused_at, id
     limit ${mostDevices} offset $4`,
    [...scope],
  );
  return result.rows.map(({ person_id, id, kind, code, field, refused_ms }) => ({
    personId: person_id,
    id,
    kind,
    code,
    message: Object.hasOwn(refusals, code) ? refusals[code] : code,
    field,
    refusedAt: instantOf(refused_ms),
  }));
}
