import type { DeviceDatabase } from '../../device/store/database.ts';
import { writeMeta } from '../../device/store/meta.ts';
import type { Session } from '../../protocol/session.ts';
import { callAccount } from './account-calls.ts';

/**
 * Asks what the person is trusted with by now, and keeps it for the next opening. Gives back what stands: the session of
 * before where the server cannot be asked.
 */
export async function refreshSession(database: DeviceDatabase, session: Session): Promise<Session> {
  const asked = await callAccount();
  if (asked.kind === 'fault' || asked.value.session.personId !== session.personId) return session;
  if (JSON.stringify(asked.value.session) !== JSON.stringify(session)) {
    await writeMeta(database, 'session', asked.value.session);
  }
  return asked.value.session;
}
