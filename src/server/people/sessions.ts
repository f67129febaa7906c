import type { Pool, PoolClient } from 'pg';
import type { Uuid } from '../../std/uuid.ts';
import { newSessionToken, tokenHash, type SessionToken } from './session-token.ts';

const slidingDays = 90;

export interface LiveSession {
  readonly orgId: Uuid;
  readonly personId: Uuid;
  readonly deviceId: Uuid;
}

/** Opens a session for a person on a device, in place of the one it had there. */
export async function openSession(pool: Pool, session: LiveSession, nowMs: number): Promise<SessionToken> {
  const token = newSessionToken(session.orgId);
  await pool.query(
    `with replaced as (
       update session set revoked_at = now()
       where org_id = $1 and person_id = $3 and device_id = $4 and revoked_at is null
     )
     insert into session (org_id, token_hash, person_id, device_id, created_at)
     values ($1, $2, $3, $4, to_timestamp($5))`,
    [session.orgId, tokenHash(token), session.personId, session.deviceId, nowMs / 1_000],
  );
  return token;
}

/** The session behind a token, null when it is unknown, revoked, or unused for 90 days. Using it prolongs it. */
export async function findSession(pool: Pool, token: SessionToken): Promise<LiveSession | null> {
  const result = await pool.query<{ person_id: Uuid; device_id: Uuid; stale: boolean }>(
    `select person_id, device_id, last_seen_at < now() - interval '1 hour' as stale from session
     where org_id = $1 and token_hash = $2 and revoked_at is null
       and last_seen_at > now() - make_interval(days => $3)`,
    [token.orgId, tokenHash(token), slidingDays],
  );
  const row = result.rows[0];
  if (row === undefined) return null;
  if (row.stale) await prolong(pool, token);
  return { orgId: token.orgId, personId: row.person_id, deviceId: row.device_id };
}

async function prolong(pool: Pool, token: SessionToken): Promise<void> {
  await pool.query('update session set last_seen_at = now() where org_id = $1 and token_hash = $2', [
    token.orgId,
    tokenHash(token),
  ]);
}

/** Ends every session of a device; false when there is none. */
export async function revokeDevice(pool: Pool, orgId: Uuid, deviceId: Uuid): Promise<boolean> {
  const result = await pool.query(
    'update session set revoked_at = now() where org_id = $1 and device_id = $2 and revoked_at is null',
    [orgId, deviceId],
  );
  return (result.rowCount ?? 0) > 0;
}

/** Ends every session of a person; records, sent or not, stay where they are. */
export async function revokePerson(db: Pool | PoolClient, orgId: Uuid, personId: Uuid): Promise<void> {
  await db.query('update session set revoked_at = now() where org_id = $1 and person_id = $2 and revoked_at is null', [
    orgId,
    personId,
  ]);
}

/** Ends a session; nothing happens when there is none. */
export async function revokeSession(pool: Pool, token: SessionToken): Promise<void> {
  await pool.query(
    'update session set revoked_at = now() where org_id = $1 and token_hash = $2 and revoked_at is null',
    [token.orgId, tokenHash(token)],
  );
}
