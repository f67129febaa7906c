import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, JournalLink } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { JournalFolder } from './journal-folder.ts';
import { isSave, readLines, type JournalLine } from './journal-line.ts';

/**
 * SYN-24: the journal of a context that cannot hold its files, as a service worker cannot: it notes in the database what
 * has left the device, for the next page to let go of, and takes away every file that says of nothing else.
 */
export function journalElsewhere(database: DeviceDatabase, openFolder: () => Promise<JournalFolder>): JournalLink {
  return {
    repeat: async () => undefined,
    async forget(ids) {
      await noteForgotten(database, ids);
      // Without a place for files there was no journal either.
      await openFolder()
        .then(removeFilesOf(new Set(await notedForgotten(database))))
        .catch(() => undefined);
    },
  };
}

/** What other contexts have sent, let go of in the journal that this one holds. */
export async function forgetNoted(
  database: DeviceDatabase,
  journal: { forget(ids: readonly string[]): Promise<void> },
): Promise<void> {
  const ids = await notedForgotten(database);
  if (ids.length === 0) return;
  await journal.forget(ids);
  await database.transaction('rw', database.meta, async () => {
    const since = (await notedForgotten(database)).filter((id) => !ids.includes(id));
    await writeMeta(database, 'forgotten', since);
  });
}

async function noteForgotten(database: DeviceDatabase, ids: readonly Uuid[]): Promise<void> {
  await database.transaction('rw', database.meta, async () => {
    await writeMeta(database, 'forgotten', [...(await notedForgotten(database)), ...ids]);
  });
}

async function notedForgotten(database: DeviceDatabase): Promise<Uuid[]> {
  return (await readMeta(database, 'forgotten')) ?? [];
}

/** A file that a page holds stays: the browser does not let it go. */
function removeFilesOf(ids: ReadonlySet<string>) {
  return async (folder: JournalFolder): Promise<void> => {
    for (const name of await folder.names()) {
      const lines = await folder.peek(name).then(readLines, (): JournalLine[] => []);
      const settled = new Set(lines.flatMap((line) => (isSave(line) ? [] : line.settled)));
      const saves = lines.filter(isSave);
      const needed = saves.filter(({ ref, save }) => !settled.has(ref) && !ids.has(save.row.id));
      if (lines.length > 0 && needed.length === 0) await folder.remove(name).catch(() => undefined);
    }
  };
}
