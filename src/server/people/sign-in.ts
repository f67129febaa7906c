import type { Pool } from 'pg';
import { nipDigits } from '../../domain/nip/nip.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { FirstSignInRequest, Session, SignInRequest } from '../../protocol/session.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit, type AuditContext } from '../audit/write-audit.ts';
import { countFailure, failuresBeforeLock, lockMinutes } from './count-failure.ts';
import { FailedNips } from './failed-nips.ts';
import { firstCodeMatches } from './first-code.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { readPerson } from './read-person.ts';
import { useSecondStep } from './second-step.ts';
import type { SessionToken } from './session-token.ts';
import { openSession, revokePerson } from './sessions.ts';
import { isWeakPassword } from './weak-password.ts';

export type SignInFault =
  | 'wrong-credentials'
  | 'account-locked'
  | 'account-ended'
  | 'first-code-wrong'
  | 'password-weak'
  | 'otp-needed'
  | 'otp-wrong';
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
  nip: string;
  name: string;
  has_second_step: boolean;
  failures: number;
  /** Somebody signed in on this device before, as this person. */
  known_device: boolean;
}

export interface SigningIn {
  readonly pool: Pool;
  readonly nowMs: number;
  /** Of NIPs that nobody has, and of each person on a device of theirs. */
  readonly failedNips: FailedNips;
  /** Lets the dear part run in its turn. */
  readonly hashing: <T>(work: () => Promise<T>) => Promise<T>;
}

export function newFailedNips(): FailedNips {
  return new FailedNips({ most: failuresBeforeLock, minutes: lockMinutes });
}

/**
 * Opens a session for the right NIP and password, and the second step where the person has turned it on. Eight failures in
 * a row lock the account for 15 minutes (ACC-4): not on devices where the person signed in before, which count their own,
 * or whoever knows a NIP would keep its person out.
 */
export async function signIn(signing: SigningIn, { nip, password, device, otp }: SignInRequest): Promise<SignIn> {
  const { pool, nowMs, hashing } = signing;
  const account = await readAccount(pool, { nip, device }, nowMs);
  if (account && isShut(signing, account, device)) {
    return note(pool, account, { device, nowMs, result: { kind: 'account-locked' } });
  }
  if (account === undefined && isLocked(signing, nip)) return { kind: 'account-locked' };
  const matches = await hashing(() => passwordMatches(password, account?.password_hash ?? null));
  if (account === undefined) return failUnknown(signing, nip, 'wrong-credentials');
  const refused = matches ? await secondStepFault(pool, account, { otp, nowMs }) : 'wrong-credentials';
  const result =
    refused === null ? await open(signing, account, device) : await refuse(signing, account, { kind: refused, device });
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
  const account = await readAccount(pool, { nip, device }, nowMs);
  if (account && isShut(signing, account, device)) {
    return note(pool, account, { device, nowMs, result: { kind: 'account-locked' } });
  }
  if (account === undefined && isLocked(signing, nip)) return { kind: 'account-locked' };
  const passwordHash = await hashing(() => hashPassword(password));
  if (account === undefined) return failUnknown(signing, nip, 'first-code-wrong');
  const matches = firstCodeMatches(account.person_id, code, account.code_hash);
  if (matches && isWeakPassword(password, account)) return { kind: 'password-weak' };
  const used = matches && (await useCode(pool, account, passwordHash));
  const result = used
    ? await open(signing, account, device)
    : await refuse(signing, account, { kind: 'first-code-wrong', device });
  return note(pool, account, { device, nowMs, result });
}

function isShut({ failedNips }: SigningIn, account: AccountRow, device: Uuid): boolean {
  return account.known_device ? failedNips.isLocked(placeOf(account, device), Date.now()) : account.locked;
}

function placeOf({ person_id: personId }: AccountRow, device: Uuid): string {
  return `${personId} ${device}`;
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

async function readAccount(
  pool: Pool,
  { nip: typed, device }: { nip: string; device: Uuid },
  nowMs: number,
): Promise<AccountRow | undefined> {
  // Who has come back under the same NIP has one account that lives; it comes first.
  const result = await pool.query<AccountRow>(
    `select org_id, person_id, password_hash, coalesce(locked_until > now(), false) as locked,
       case when code_expires_at > to_timestamp($2) then code_hash end as code_hash, ended_at is not null as ended, nip,
       totp_secret is not null as has_second_step, failures,
       exists (select from session s where s.org_id = a.org_id and s.person_id = a.person_id and s.device_id = $3)
         or exists (select from device d where d.org_id = a.org_id and d.person_id = a.person_id and d.device_id = $3)
         as known_device,
       coalesce((select body ->> 'name' from record r where r.org_id = a.org_id and r.id = a.person_id), '') as name
     from account a where nip = $1 order by ended_at is not null limit 1`,
    [nipDigits(typed) ?? '', nowMs / 1_000, device],
  );
  return result.rows[0];
}

/** What keeps somebody with the right password out: the second step that they have turned on. */
async function secondStepFault(
  pool: Pool,
  { org_id: orgId, person_id: personId, has_second_step }: AccountRow,
  { otp, nowMs }: { otp: string | undefined; nowMs: number },
): Promise<'otp-needed' | 'otp-wrong' | null> {
  if (!has_second_step) return null;
  if (otp === undefined) return 'otp-needed';
  return (await useSecondStep(pool, { orgId, personId }, { code: otp, nowMs })) ? null : 'otp-wrong';
}

/** Asking for the second step is no failure; everything else counts as one. */
async function refuse(
  { pool, failedNips }: SigningIn,
  account: AccountRow,
  { kind, device }: { kind: 'wrong-credentials' | 'first-code-wrong' | 'otp-needed' | 'otp-wrong'; device: Uuid },
): Promise<SignIn> {
  if (kind === 'otp-needed') return { kind };
  if (account.known_device) {
    return { kind: failedNips.fail(placeOf(account, device), Date.now()) ? 'account-locked' : kind };
  }
  const { org_id: orgId, person_id: personId } = account;
  return { kind: await countFailure(pool, { orgId, personId }, kind) };
}

/**
 * Sets the password in place of the code, and turns the second step off, whose phone may be lost; false when the code was
 * used in the meantime.
 */
async function useCode(pool: Pool, { org_id, person_id, code_hash }: AccountRow, passwordHash: string) {
  const used = await pool.query(
    `update account set password_hash = $3, code_hash = null, code_expires_at = null, totp_secret = null,
       totp_pending = null, recovery_hashes = '{}'
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

async function isNoted(pool: Pool, { orgId, by, at }: AuditContext, result: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from audit where org_id = $1 and actor_id = $2 and at > $3::timestamptz - interval '1 hour'
       and action = 'sign-in' and result = $4 limit 1`,
    [orgId, by.id, at, result],
  );
  return rowCount !== 0;
}

type Noted = { readonly device: Uuid; readonly nowMs: number; readonly result: SignIn };

async function note(pool: Pool, account: AccountRow, { device, nowMs, result }: Noted): Promise<SignIn> {
  const by = { kind: 'person', id: account.person_id } as const;
  const context = { orgId: account.org_id, by, deviceId: device, at: instantOf(nowMs) };
  const isFailure = result.kind !== 'ok';
  // AUD-5: a stranger who tries all day leaves a line an hour; how often they failed stands beside the next sign-in.
  if (isFailure && (await isNoted(pool, context, result.kind))) return result;
  const failed = account.failures;
  const detail = !isFailure && failed > 0 ? { detail: { failed } } : {};
  await writeAudit(pool, context, [{ action: 'sign-in', result: result.kind, ...detail }]);
  return result;
}
