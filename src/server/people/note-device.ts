import type { Pool } from 'pg';
import type { Heartbeat } from '../../protocol/heartbeat.ts';
import type { LiveSession } from './sessions.ts';

/** SYN-26: notes what a device says of itself; one that says the same again within a minute costs no write. */
export async function noteDevice(
  pool: Pool,
  { orgId, personId, deviceId }: LiveSession,
  { heartbeat, clockOffsetMs, nowMs }: { heartbeat: Heartbeat; clockOffsetMs: number; nowMs: number },
): Promise<void> {
  const { waiting, needsRepair, oldestQueuedAt, freeBytes, appVersion } = heartbeat;
  await pool.query(
    `insert into device as d (org_id, person_id, device_id, first_seen_at, last_seen_at, waiting, needs_repair,
       oldest_queued_at, free_bytes, app_version, clock_offset_ms)
     values ($1, $2, $3, to_timestamp($4), to_timestamp($4), $5, $6, $7, $8, $9, $10)
     on conflict (org_id, person_id, device_id) do update set
       last_seen_at = excluded.last_seen_at, waiting = excluded.waiting, needs_repair = excluded.needs_repair,
       oldest_queued_at = excluded.oldest_queued_at, free_bytes = excluded.free_bytes,
       app_version = excluded.app_version, clock_offset_ms = excluded.clock_offset_ms
     where d.last_seen_at < excluded.last_seen_at - interval '1 minute'
       or (d.waiting, d.needs_repair, d.app_version) is distinct from
          (excluded.waiting, excluded.needs_repair, excluded.app_version)`,
    [
      orgId,
      personId,
      deviceId,
      nowMs / 1_000,
      waiting,
      needsRepair,
      oldestQueuedAt,
      freeBytes,
      appVersion,
      clockOffsetMs,
    ],
  );
}
