import { forgetNoted } from '../../../device/journal/forget-elsewhere.ts';
import { originOf, reconcileJournal } from '../../../device/journal/reconcile.ts';
import { randomHex, sha256 } from '../../../device/platform.ts';
import type { DeviceDatabase } from '../../../device/store/database.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { openJournal, type WorkingJournal } from '../../engine/open-journal.ts';

const patienceMs = 1_000;

/**
 * SYN-4: has every unsent response repeated outside the database, and brings back on start what only the journal has.
 * A save waits for it a moment and never fails by it. Gives back how to let the journal go.
 */
export function linkCounterJournal(database: DeviceDatabase, deviceId: Uuid): () => void {
  const parts = { person: deviceId, sha256, newOrigin: () => randomHex(8) };
  const opened = openJournal(database.name)
    .then(async (journal) => {
      // What the service worker has sent does not come back as waiting.
      await forgetNoted(database, journal);
      await reconcileJournal(database, journal, parts);
      return { journal, origin: await originOf(database, parts.newOrigin) };
    })
    .catch(() => null);
  const ask = async (work: (journal: WorkingJournal, origin: string) => Promise<void>) => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
    const done = opened.then((ready) => ready && work(ready.journal, ready.origin)).catch(() => undefined);
    await Promise.race([done, patience]);
  };
  database.journal = {
    repeat: (row, entry) => ask((journal, origin) => journal.append([{ row, entry }], origin)),
    forget: (ids) => ask((journal) => journal.forget(ids)),
  };
  return () => void opened.then((ready) => ready?.journal.close());
}
