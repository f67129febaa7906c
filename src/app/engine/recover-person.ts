import { databaseNameOf, DeviceDatabase } from '../../device/store/database.ts';
import type { DeviceDirectory } from '../../device/store/device-directory.ts';
import { writeMeta } from '../../device/store/meta.ts';
import { readKeptPerson } from './kept-person.ts';
import type { OpenedPerson } from './reopen-person.ts';

/**
 * Opens for the person who never signed out, although IndexedDB has forgotten them: the browser has lost it. What they
 * had not sent comes back out of the journal, the rest from the server.
 */
export async function recoverPerson(directory: DeviceDirectory): Promise<OpenedPerson | null> {
  const kept = readKeptPerson();
  if (kept === null) return null;
  const { installationId, current, session } = kept;
  await directory.installationId(() => installationId);
  const database = new DeviceDatabase(databaseNameOf(current.personId));
  await writeMeta(database, 'session', session);
  await directory.setCurrent(current);
  return { database, session, current };
}
