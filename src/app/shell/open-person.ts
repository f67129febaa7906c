import { nipDigits } from '../../domain/nip/nip.ts';
import { randomBytes, sha256Bytes } from '../../device/platform.ts';
import { databaseNameOf, DeviceDatabase } from '../../device/store/database.ts';
import type { DeviceDirectory } from '../../device/store/device-directory.ts';
import { writeMeta } from '../../device/store/meta.ts';
import { deviceIdFor } from '../../device/sync/device-id-for.ts';
import { uuidFromBytes } from '../../std/uuid.ts';
import { forgetKeptPerson } from '../engine/kept-person.ts';
import { hasLeft, leave, tellLeaving } from '../engine/leaving.ts';
import type { OpenedPerson } from '../engine/reopen-person.ts';
import { callSignIn, callSignInFirst, type CallResult } from '../engine/server-calls.ts';
import { tellOtherTabs } from './watch-person.ts';

/** What is typed to sign in: a one-time code the first time, the second step where the server asks for it. */
export interface SignInTyped {
  readonly nip: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly otp?: string | undefined;
}

/** Signs in at the server, for the first time with a one-time code and a new password, and opens the person's own database (SYN-23). */
export async function signInPerson(
  directory: DeviceDirectory,
  { nip: typed, password, code, otp }: SignInTyped,
): Promise<CallResult<OpenedPerson>> {
  const nip = nipDigits(typed);
  if (nip === null) return { kind: 'fault', fault: { code: 'nip-invalid', field: 'nip' } };
  const installationId = await directory.installationId(() => uuidFromBytes(randomBytes(16), 4));
  const deviceId = await deviceIdFor(installationId, nip, sha256Bytes);
  // Its answer would otherwise end the session of who signs in now.
  await tellLeaving();
  const request = { nip, password, device: deviceId };
  const result = await (code === undefined
    ? callSignIn(otp === undefined ? request : { ...request, otp })
    : callSignInFirst({ ...request, code }));
  if (result.kind === 'fault') return result;
  hasLeft();
  const session = result.value;
  const database = new DeviceDatabase(databaseNameOf(session.personId));
  await writeMeta(database, 'session', session);
  const current = { personId: session.personId, deviceId };
  await directory.setCurrent(current);
  tellOtherTabs();
  return { kind: 'ok', value: { database, session, current } };
}

/**
 * Closes the person's door on this device; records, sent or not, stay in their database. The server is told as soon as
 * it can be reached, but nobody waits for it.
 */
export async function signOutPerson(directory: DeviceDirectory): Promise<void> {
  forgetKeptPerson();
  await directory.setCurrent(null);
  tellOtherTabs();
  leave();
}
