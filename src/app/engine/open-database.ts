import type { Dexie } from 'dexie';

const patienceMs = 8_000;

/**
 * Opens a database, or says within a bound why not: another tab holds it, the browser does not answer (Safari), or it is
 * of a newer version, which Dexie would open all the same.
 */
export async function openDatabase(database: Dexie): Promise<void> {
  const fault = (name: string) => Object.assign(new Error(name), { name });
  const stuck = new Promise<never>((_resolve, reject) => {
    database.on('blocked', () => reject(fault('BlockedError')));
    setTimeout(() => reject(fault('OpenTimeoutError')), patienceMs);
  });
  await Promise.race([database.open(), stuck]);
  if (database.backendDB().version >= (database.verno + 1) * 10) throw fault('VersionError');
}
