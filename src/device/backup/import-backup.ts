import type { DeviceDatabase } from '../store/database.ts';
import { mergeUnsent } from '../store/merge-unsent.ts';
import { putUnsent, type UnsentSave } from '../store/unsent-save.ts';
import type { BackupContents } from './backup-contents.ts';

export interface Imported {
  /** Put in the queue. */
  readonly brought: number;
  /** Here already, waiting or sent. */
  readonly known: number;
  /** Left out, since a newer version of the same record is here. */
  readonly older: number;
  readonly drafts: number;
}

/** SYN-25: takes a backup in by the rules of the journal, all in one transaction. Twice gives the same as once. */
export async function importBackup(database: DeviceDatabase, { saves, drafts }: BackupContents): Promise<Imported> {
  const { records, outbox, drafts: formDrafts } = database;
  return database.transaction('rw', records, outbox, formDrafts, async () => {
    const ids = saves.map(({ row }) => row.id);
    const [rows, entries] = await Promise.all([records.bulkGet(ids), outbox.bulkGet(ids)]);
    const merged = saves.map((save, index) =>
      mergeUnsent(save, { row: rows[index], entry: entries[index], sameDatabase: false }),
    );
    const brought = merged.flatMap((one): UnsentSave[] => (one.kind === 'bring' ? [one.save] : []));
    await putUnsent(database, brought);
    const older = merged.filter(({ kind }) => kind === 'older').length;
    const standing = await formDrafts.bulkGet(drafts.map(({ form }) => form));
    const newer = drafts.filter(({ savedAt }, index) => savedAt > (standing[index]?.savedAt ?? ''));
    await formDrafts.bulkPut(newer);
    return { brought: brought.length, known: saves.length - brought.length - older, older, drafts: newer.length };
  });
}
