import type { Pool } from 'pg';
import { nipDigits } from '../../domain/nip/nip.ts';
import type { Session, SignInRequest } from '../../protocol/session.ts';
import type { Uuid } from '../../std/uuid.ts';
import { passwordMatches } from './password.ts';
import { readPerson } from './read-person.ts';
import type { SessionToken } from './session-token.ts';
import { openSession } from './sessions.ts';

const failuresBeforeLock = 8;
const lockMinutes = 15;

export type SignIn =
  | { readonly kind: 'ok'; readonly token: SessionToken; readonly session: Session }
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'account-locked' };

interface AccountRow {
  org_id: Uuid;
  person_id: Uuid;
  password_hash: string;
  locked: boolean;
}

/** Opens a session for the right NIP and password. Eight failures in a row lock the account for 15 minutes. */
export async function signIn(pool: Pool, { nip, password, device }: SignInRequest): Promise<SignIn> {
  const account = await readAccount(pool, nip);
  if (account?.locked) return { kind: 'account-locked' };
  const matches = await passwordMatches(password, account?.password_hash ?? null);
  if (account === undefined) return { kind: 'wrong-credentials' };
  if (!matches) return { kind: (await countFailure(pool, account)) ? 'account-locked' : 'wrong-credentials' };
  const person = await readPerson(pool, account.org_id, account.person_id);
  if (person === null) return { kind: 'wrong-credentials' };
  await pool.query('update account set failures = 0, locked_until = null where org_id = $1 and person_id = $2', [
    account.org_id,
    account.person_id,
  ]);
  const token = await openSession(pool, { orgId: account.org_id, personId: account.person_id, deviceId: device });
  return { kind: 'ok', token, session: person.session };
}

async function readAccount(pool: Pool, typed: string): Promise<AccountRow | undefined> {
  const result = await pool.query<AccountRow>(
    `select org_id, person_id, password_hash, coalesce(locked_until > now(), false) as locked
     from account where nip = $1 limit 1`,
    [nipDigits(typed) ?? ''],
  );
  return result.rows[0];
}

/** Counts a failure, forgetting those before the last quarter of an hour; says whether it locked the account. */
async function countFailure(pool: Pool, { org_id, person_id }: AccountRow): Promise<boolean> {
  const result = await pool.query<{ locked: boolean }>(
    `update account set
       failures = case when last_failure_at > now() - make_interval(mins => $4) then failures + 1 else 1 end,
       last_failure_at = now(),
       locked_until = case when last_failure_at > now() - make_interval(mins => $4) and failures + 1 >= $3
         then now() + make_interval(mins => $4) end
     where org_id = $1 and person_id = $2 returning locked_until is not null as locked`,
    [org_id, person_id, failuresBeforeLock, lockMinutes],
  );
  return result.rows[0]?.locked ?? false;
}
