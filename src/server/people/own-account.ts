import type { Pool } from 'pg';
import type { Account } from '../../protocol/account.ts';
import { shortestPassword } from '../../protocol/session.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { countFailure } from './count-failure.ts';
import { useSecondStep } from './second-step.ts';
import { newRecoveryCodes, newTotpSecret, recoveryHash, totpStep, totpUri } from './totp.ts';
import { isWeakPassword } from './weak-password.ts';

/** Who asks for their own account, from which device. */
export interface Own {
  readonly orgId: Uuid;
  readonly personId: Uuid;
  readonly deviceId: Uuid;
}

export type AccountFault = 'wrong-credentials' | 'password-weak' | 'account-locked' | 'otp-wrong';

interface Row {
  nip: string;
  name: string;
  password_hash: string | null;
  locked: boolean;
  totp_secret: string | null;
  totp_pending: string | null;
  recovery_left: number;
}

/** Where the person is signed in, and whether a second step is asked for. */
export async function readAccount(
  pool: Pool,
  own: Own,
  offered: boolean,
): Promise<Pick<Account, 'devices' | 'totp' | 'brought'>> {
  const account = await readRow(pool, own);
  const { rows } = await pool.query<{
    device_id: Uuid;
    since_ms: number;
    seen_ms: number;
    waiting: number | null;
    app_version: string | null;
  }>(
    `select s.device_id, (extract(epoch from s.created_at) * 1000)::bigint as since_ms,
       (extract(epoch from greatest(s.last_seen_at, d.last_seen_at)) * 1000)::bigint as seen_ms, d.waiting, d.app_version
     from session s
     left join device d on d.org_id = s.org_id and d.person_id = s.person_id and d.device_id = s.device_id
     where s.org_id = $1 and s.person_id = $2 and s.revoked_at is null
       and s.last_seen_at > now() - make_interval(days => 90)
     order by s.device_id <> $3, 3 desc`,
    [own.orgId, own.personId, own.deviceId],
  );
  return {
    devices: rows.map((row) => ({
      deviceId: row.device_id,
      since: instantOf(row.since_ms),
      lastSeenAt: instantOf(row.seen_ms),
      here: row.device_id === own.deviceId,
      waiting: row.waiting,
      appVersion: row.app_version,
    })),
    totp: { on: account.totp_secret !== null, offered, recoveryLeft: account.recovery_left },
    brought: await readBrought(pool, own),
  };
}

const mostBrought = 5;

/** SYN-25: what admins have brought in this person's name, of which they are told. */
async function readBrought(pool: Pool, { orgId, personId }: Own): Promise<NonNullable<Account['brought']>> {
  const { rows } = await pool.query<{ at_ms: number; by: string | null; count: number }>(
    `select (extract(epoch from a.at) * 1000)::bigint as at_ms, p.body ->> 'name' as by,
       coalesce((a.detail ->> 'added')::int, 0) as count
     from audit a left join record p on p.org_id = a.org_id and p.id = a.actor_id
     where a.org_id = $1 and a.record_id = $2 and a.action = 'backup-brought'
     order by a.at desc limit ${mostBrought}`,
    [orgId, personId],
  );
  return rows.map(({ at_ms, by, count }) => ({ at: instantOf(at_ms), by, count }));
}

/** ACC-2: sets a password in place of the old one; sessions on other devices end. Null where it was done. */
export async function changePassword(
  pool: Pool,
  own: Own,
  given: { readonly old: string; readonly new: string },
): Promise<AccountFault | null> {
  const account = await readRow(pool, own);
  const wrong = await passwordFault(pool, own, { account, password: given.old });
  if (wrong !== null) return wrong;
  const owner = { nip: account.nip, name: account.name };
  if (given.new.length < shortestPassword || given.new === given.old || isWeakPassword(given.new, owner)) {
    return 'password-weak';
  }
  await pool.query('update account set password_hash = $3, failures = 0 where org_id = $1 and person_id = $2', [
    own.orgId,
    own.personId,
    await hashPassword(given.new),
  ]);
  await endOtherSessions(pool, own);
  return null;
}

/** Ends the person's session on another device; false where there is none. */
export async function endOwnSession(pool: Pool, own: Own, deviceId: Uuid): Promise<boolean> {
  const ended = await pool.query(
    'update session set revoked_at = now() where org_id = $1 and person_id = $2 and device_id = $3 and revoked_at is null',
    [own.orgId, own.personId, deviceId],
  );
  return (ended.rowCount ?? 0) > 0;
}

/** Ends the person's sessions on all devices but this one. Gives back how many. */
export async function endOtherSessions(pool: Pool, own: Own): Promise<number> {
  const ended = await pool.query(
    'update session set revoked_at = now() where org_id = $1 and person_id = $2 and device_id <> $3 and revoked_at is null',
    [own.orgId, own.personId, own.deviceId],
  );
  return ended.rowCount ?? 0;
}

/** ACC-3: a new secret that waits until a code has shown that an app holds it; nothing is asked for before. */
export async function beginTotp(
  pool: Pool,
  own: Own,
  { password, issuer }: { password: string; issuer: string },
): Promise<AccountFault | { secret: string; uri: string }> {
  const account = await readRow(pool, own);
  const wrong = await passwordFault(pool, own, { account, password });
  if (wrong !== null) return wrong;
  const secret = newTotpSecret();
  await pool.query('update account set totp_pending = $3 where org_id = $1 and person_id = $2', [
    own.orgId,
    own.personId,
    secret,
  ]);
  return { secret, uri: totpUri(secret, { issuer, label: account.nip }) };
}

/** ACC-3: from here on signing in asks for a code; the recovery codes are told here and never again. */
export async function confirmTotp(
  pool: Pool,
  own: Own,
  { code, nowMs }: { code: string; nowMs: number },
): Promise<AccountFault | { recoveryCodes: string[] }> {
  const { totp_pending: secret } = await readRow(pool, own);
  const step = secret === null ? null : totpStep(secret, code, nowMs);
  if (step === null) return 'otp-wrong';
  const recoveryCodes = newRecoveryCodes();
  await pool.query(
    `update account set totp_secret = totp_pending, totp_pending = null, totp_last_step = $3, recovery_hashes = $4::bytea[]
     where org_id = $1 and person_id = $2 and totp_pending is not null`,
    [own.orgId, own.personId, step, recoveryCodes.map((one) => recoveryHash(own.personId, one))],
  );
  return { recoveryCodes };
}

/** ACC-3: signing in asks for a password alone again. */
export async function endTotp(
  pool: Pool,
  own: Own,
  { password, code, nowMs }: { password: string; code: string; nowMs: number },
): Promise<AccountFault | null> {
  const account = await readRow(pool, own);
  const wrong = await passwordFault(pool, own, { account, password });
  if (wrong !== null) return wrong;
  if (!(await useSecondStep(pool, own, { code, nowMs }))) return countFailure(pool, own, 'otp-wrong');
  await pool.query(
    `update account set totp_secret = null, totp_pending = null, recovery_hashes = '{}' where org_id = $1 and person_id = $2`,
    [own.orgId, own.personId],
  );
  return null;
}

async function readRow(pool: Pool, { orgId, personId }: Own): Promise<Row> {
  const { rows } = await pool.query<Row>(
    `select a.nip, coalesce(r.body ->> 'name', '') as name, a.password_hash, coalesce(a.locked_until > now(), false) as locked,
       a.totp_secret, a.totp_pending, cardinality(a.recovery_hashes) as recovery_left
     from account a left join record r on r.org_id = a.org_id and r.id = a.person_id
     where a.org_id = $1 and a.person_id = $2`,
    [orgId, personId],
  );
  assert(rows[0], 'who has a session has an account');
  return rows[0];
}

/** What is wrong with the password that is to show who asks; wrong ones count as at the door. */
async function passwordFault(
  pool: Pool,
  own: Own,
  { account, password }: { account: Row; password: string },
): Promise<AccountFault | null> {
  if (account.locked) return 'account-locked';
  if (await passwordMatches(password, account.password_hash)) return null;
  return countFailure(pool, own, 'wrong-credentials');
}
