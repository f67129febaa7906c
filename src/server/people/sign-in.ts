import type { Pool } from 'pg';
import { nipDigits } from '../../domain/nip/nip.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { FirstSignInRequest, Session, SignInRequest } from '../../protocol/session.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { FailedNips } from './failed-nips.ts';
import { firstCodeMatches } from './first-code.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { readPerson } from './read-person.ts';
import type { SessionToken } from './session-token.ts';
import { openSession, revokePerson } from './sessions.ts';

const failuresBeforeLock = 8;
const lockMinutes = 15;

export type SignInFault = 'wrong-credentials' | 'account-locked' | 'account-ended' | 'first-code-wrong';
export type SignIn =
  | { readonly kind: 'ok'; readonly token: SessionToken; readonly session: Session }
  | { readonly kind: SignInFault };

interface AccountRow {
  org_id: Uuid;
  person_id: Uuid;
  password_hash: string | null;
  code_hash: Buffer | null;
  locked: boolean;
  ended: boolean;
}

export interface SigningIn {
  readonly pool: Pool;
  readonly nowMs: number;
  /** Of NIPs that nobody has. */
  readonly failedNips: FailedNips;
  /** Lets the dear part run in its turn. */
  readonly hashing: <T>(work: () => Promise<T>) => Promise<T>;
}

export function newFailedNips(): FailedNips {
  return new FailedNips({ most: failuresBeforeLock, minutes: lockMinutes });
}

/** Opens a session for the right NIP and password. Eight failures in a row lock the account for 15 minutes. */
export async function signIn(signing: SigningIn, { nip, password, device }: SignInRequest): Promise<SignIn> {
  const { pool, nowMs, hashing } = signing;
  const account = await readAccount(pool, nip, nowMs);
  if (account?.locked) return note(pool, account, { device, nowMs, result: { kind: 'account-locked' } });
  if (account === undefined && isLocked(signing, nip)) return { kind: 'account-locked' };
  const matches = await hashing(() => passwordMatches(password, account?.password_hash ?? null));
  if (account === undefined) return failUnknown(signing, nip, 'wrong-credentials');
  const result = matches ? await open(signing, account, device) : await fail(pool, account, 'wrong-credentials');
  return note(pool, account, { device, nowMs, result });
}

/**
 * Opens the first session with the one-time code that was handed over, and sets the password that the person chose.
 * The code is used up; guesses count like wrong passwords. Sessions on other devices end: whoever asks for a new code
 * may have lost one.
 */
export async function signInFirst(
  signing: SigningIn,
  { nip, code, password, device }: FirstSignInRequest,
): Promise<SignIn> {
  const { pool, nowMs, hashing } = signing;
  const account = await readAccount(pool, nip, nowMs);
  if (account?.locked) return note(pool, account, { device, nowMs, result: { kind: 'account-locked' } });
  if (account === undefined && isLocked(signing, nip)) return { kind: 'account-locked' };
  const passwordHash = await hashing(() => hashPassword(password));
  if (account === undefined) return failUnknown(signing, nip, 'first-code-wrong');
  const used =
    firstCodeMatches(account.person_id, code, account.code_hash) && (await useCode(pool, account, passwordHash));
  const result = used ? await open(signing, account, device) : await fail(pool, account, 'first-code-wrong');
  return note(pool, account, { device, nowMs, result });
}

function isLocked({ failedNips }: SigningIn, typed: string): boolean {
  const nip = nipDigits(typed);
  return nip !== null && failedNips.isLocked(nip, Date.now());
}

/** As for an account: the clock is the real one there too. */
function failUnknown({ failedNips }: SigningIn, typed: string, kind: 'wrong-credentials' | 'first-code-wrong'): SignIn {
  const nip = nipDigits(typed);
  return { kind: nip !== null && failedNips.fail(nip, Date.now()) ? 'account-locked' : kind };
}

async function readAccount(pool: Pool, typed: string, nowMs: number): Promise<AccountRow | undefined> {
  // Who has come back under the same NIP has one account that lives; it comes first.
  const result = await pool.query<AccountRow>(
    `select org_id, person_id, password_hash, coalesce(locked_until > now(), false) as locked,
       case when code_expires_at > to_timestamp($2) then code_hash end as code_hash, ended_at is not null as ended
     from account where nip = $1 order by ended_at is not null limit 1`,
    [nipDigits(typed) ?? '', nowMs / 1_000],
  );
  return result.rows[0];
}

/** Sets the password in place of the code; false when the code was used in the meantime. */
async function useCode(pool: Pool, { org_id, person_id, code_hash }: AccountRow, passwordHash: string) {
  const used = await pool.query(
    `update account set password_hash = $3, code_hash = null, code_expires_at = null
     where org_id = $1 and person_id = $2 and code_hash = $4 and ended_at is null`,
    [org_id, person_id, passwordHash, code_hash],
  );
  if (used.rowCount === 1) await revokePerson(pool, org_id, person_id);
  return used.rowCount === 1;
}

async function open({ pool, nowMs }: SigningIn, account: AccountRow, deviceId: Uuid): Promise<SignIn> {
  const { org_id: orgId, person_id: personId } = account;
  if (account.ended) return { kind: 'account-ended' };
  const person = await readPerson(pool, orgId, personId);
  if (person === null) return { kind: 'wrong-credentials' };
  await pool.query('update account set failures = 0, locked_until = null where org_id = $1 and person_id = $2', [
    orgId,
    personId,
  ]);
  const token = await openSession(pool, { orgId, personId, deviceId }, nowMs);
  return { kind: 'ok', token, session: person.session };
}

/** Counts a failure, forgetting those before the last quarter of an hour; the eighth locks the account. */
async function fail(
  pool: Pool,
  { org_id, person_id }: AccountRow,
  kind: 'wrong-credentials' | 'first-code-wrong',
): Promise<SignIn> {
  const result = await pool.query<{ locked: boolean }>(
    `update account set
       failures = case when last_failure_at > now() - make_interval(mins => $4) then failures + 1 else 1 end,
       last_failure_at = now(),
       locked_until = case when last_failure_at > now() - make_interval(mins => $4) and failures + 1 >= $3
         then now() + make_interval(mins => $4) end
     where org_id = $1 and person_id = $2 returning locked_until is not null as locked`,
    [org_id, person_id, failuresBeforeLock, lockMinutes],
  );
  return { kind: result.rows[0]?.locked ? 'account-locked' : kind };
}

type Noted = { readonly device: Uuid; readonly nowMs: number; readonly result: SignIn };

async function note(pool: Pool, account: AccountRow, { device, nowMs, result }: Noted): Promise<SignIn> {
  const by = { kind: 'person', id: account.person_id } as const;
  const context = { orgId: account.org_id, by, deviceId: device, at: instantOf(nowMs) };
  await writeAudit(pool, context, [{ action: 'sign-in', result: result.kind }]);
  return result;
}
