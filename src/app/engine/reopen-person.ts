import { databaseNameOf, DeviceDatabase } from '../../device/store/database.ts';
import type { CurrentPerson, DeviceDirectory } from '../../device/store/device-directory.ts';
import { readMeta } from '../../device/store/meta.ts';
import type { Session } from '../../protocol/session.ts';
import { openDatabase } from './open-database.ts';

export interface OpenedPerson {
  readonly database: DeviceDatabase;
  readonly session: Session;
  readonly current: CurrentPerson;
}

/** The person this installation last signed in, from the device alone; null when nobody is signed in. */
export async function reopenPerson(directory: DeviceDirectory): Promise<OpenedPerson | null> {
  await openDatabase(directory);
  const current = await directory.current();
  if (current === null) return null;
  const database = new DeviceDatabase(databaseNameOf(current.personId));
  await openDatabase(database);
  const session = await readMeta(database, 'session');
  if (session !== undefined) return { database, session, current };
  database.close();
  return null;
}
