import { webcrypto } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { curve, signedText, signing, type BackupProof } from '../../protocol/backup-proof.ts';
import type { Uuid } from '../../std/uuid.ts';
import { sha256Hex } from '../records/sha256.ts';
import type { LiveSession } from './sessions.ts';

/** A browser that loses its data makes a new key; so many of one person are somebody's doing. */
const mostKeys = 200;

/** Keeps the public half of a device's key for the person of its session; false where there are too many or it is none. */
export async function keepDeviceKey(pool: Pool, session: LiveSession, publicKey: string): Promise<boolean> {
  if ((await importKey(publicKey)) === null) return false;
  const { orgId, personId, deviceId } = session;
  const { rowCount } = await pool.query(
    `insert into device_key (org_id, person_id, device_id, key_id, public_key)
     select $1, $2, $3, $4, $5
     where (select count(*) from device_key where org_id = $1 and person_id = $2) < ${mostKeys}
     on conflict (org_id, person_id, device_id, key_id) do update set public_key = excluded.public_key`,
    [orgId, personId, deviceId, sha256Hex(publicKey), publicKey],
  );
  return rowCount === 1;
}

/**
 * Until when (ms) changes captured on the device count as the person's, by this proof: without end while it is signed in,
 * else the end of its last session; null where the proof does not hold.
 */
export async function provenUntil(
  db: Pool | PoolClient,
  { orgId, personId }: { orgId: Uuid; personId: Uuid },
  proof: BackupProof,
): Promise<number | null> {
  const { rows } = await db.query<{ public_key: string; live: boolean; ended_ms: number }>(
    `select k.public_key, bool_or(s.revoked_at is null) as live,
       (extract(epoch from max(s.revoked_at)) * 1000)::bigint as ended_ms
     from device_key k
     join session s on s.org_id = k.org_id and s.person_id = k.person_id and s.device_id = k.device_id
     where k.org_id = $1 and k.person_id = $2 and k.device_id = $3 and k.key_id = $4
     group by k.public_key`,
    [orgId, personId, proof.device, proof.keyId],
  );
  const row = rows[0];
  if (row === undefined || !(await isSigned(row.public_key, personId, proof))) return null;
  return row.live ? Number.POSITIVE_INFINITY : row.ended_ms;
}

async function isSigned(publicKey: string, person: Uuid, proof: BackupProof): Promise<boolean> {
  const key = await importKey(publicKey);
  const text = Buffer.from(signedText(person, proof));
  return key !== null && webcrypto.subtle.verify(signing, key, Buffer.from(proof.signature, 'hex'), text);
}

function importKey(publicKey: string): Promise<webcrypto.CryptoKey | null> {
  return webcrypto.subtle.importKey('raw', Buffer.from(publicKey, 'hex'), curve, false, ['verify']).catch(() => null);
}
