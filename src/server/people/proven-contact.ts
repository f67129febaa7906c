import type { Pool } from 'pg';
import { instantOf, type Instant } from '../../domain/time/instant.ts';
import type { LiveSession } from './sessions.ts';

/** What may be on its way while a device says that nothing waits. */
const onTheWayMs = 600_000;

/**
 * SYN-14: before when this person can have made nothing on this device that is new to the server: the device has said
 * since that nothing waits on it, or had not been signed in. What is older than the server's own history, after a
 * restore, proves nothing (SYN-19): null then, and where nobody can tell.
 */
export async function readProven(pool: Pool, { orgId, personId, deviceId }: LiveSession): Promise<Instant | null> {
  const { rows } = await pool.query<{ proven_ms: number | null; restored_ms: number | null }>(
    `select (extract(epoch from coalesce(
         (select proven_at from device where org_id = $1 and person_id = $2 and device_id = $3),
         (select min(created_at) from session where org_id = $1 and person_id = $2 and device_id = $3))) * 1000)::bigint
         as proven_ms,
       (select (extract(epoch from restored_at) * 1000)::bigint from org where org_id = $1) as restored_ms`,
    [orgId, personId, deviceId],
  );
  const { proven_ms: provenMs, restored_ms: restoredMs } = rows[0]!;
  if (provenMs === null || (restoredMs !== null && restoredMs > provenMs)) return null;
  return instantOf(provenMs);
}

/** Notes that whatever the device makes from now on is new. */
export async function noteProven(pool: Pool, { orgId, personId, deviceId }: LiveSession, nowMs: number): Promise<void> {
  await pool.query(
    `update device set proven_at = to_timestamp($4) where org_id = $1 and person_id = $2 and device_id = $3
       and (proven_at is null or proven_at < to_timestamp($4) - interval '1 minute')`,
    [orgId, personId, deviceId, (nowMs - onTheWayMs) / 1_000],
  );
}
