import type { Dexie } from 'dexie';

const patienceMs = 8_000;

/** Opens a database, or says within a bound why not: another tab holds it, or the browser does not answer (Safari). */
export async function openDatabase(database: Dexie): Promise<void> {
  const stuck = new Promise<never>((_resolve, reject) => {
    const give = (name: string) => () => reject(Object.assign(new Error(name), { name }));
    database.on('blocked', give('BlockedError'));
    setTimeout(give('OpenTimeoutError'), patienceMs);
  });
  await Promise.race([database.open(), stuck]);
}
