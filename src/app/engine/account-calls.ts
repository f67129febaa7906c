import {
  accountSchema,
  totpBegunSchema,
  totpConfirmedSchema,
  type Account,
  type PasswordChange,
  type TotpBegun,
  type TotpOff,
} from '../../protocol/account.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call, type CallResult } from './server-calls.ts';

const nothing = () => true as const;

/** GET /api/account. */
export function callAccount(): Promise<CallResult<Account>> {
  return call('GET', '/api/account', undefined, (answer) => accountSchema.safeParse(answer).data ?? null);
}

/** PUT /api/account/password. */
export function callChangePassword(change: PasswordChange): Promise<CallResult<true>> {
  return call('PUT', '/api/account/password', change, nothing);
}

/** DELETE /api/account/sessions, of one other device or of all others. */
export function callEndSessions(device: Uuid | null): Promise<CallResult<true>> {
  return call('DELETE', `/api/account/sessions${device === null ? '' : `/${device}`}`, undefined, nothing);
}

/** POST /api/account/totp. */
export function callBeginTotp(password: string): Promise<CallResult<TotpBegun>> {
  return call('POST', '/api/account/totp', { password }, (answer) => totpBegunSchema.safeParse(answer).data ?? null);
}

/** PUT /api/account/totp; gives the recovery codes. */
export function callConfirmTotp(code: string): Promise<CallResult<string[]>> {
  const read = (answer: unknown) => totpConfirmedSchema.safeParse(answer).data?.recoveryCodes ?? null;
  return call('PUT', '/api/account/totp', { code }, read);
}

/** POST /api/account/totp/off. */
export function callEndTotp(given: TotpOff): Promise<CallResult<true>> {
  return call('POST', '/api/account/totp/off', given, nothing);
}
