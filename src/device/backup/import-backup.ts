import type { DeviceDatabase } from '../store/database.ts';
import { mergeUnsent } from '../store/merge-unsent.ts';
import type { UnsentSave } from '../store/unsent-save.ts';
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
export async function importBackup(database: DeviceDatabase, contents: BackupContents): Promise<Imported> {
  const { records, outbox, drafts } = database;
  const { saves, ...counts } = await database.transaction('rw', records, outbox, drafts, () =>
    takeIn(database, contents),
  );
  await Promise.all(saves.map(async ({ row, entry }) => database.journal?.repeat(row, entry)));
  return counts;
}

async function takeIn(
  { records, outbox, drafts: kept }: DeviceDatabase,
  { saves, drafts }: BackupContents,
): Promise<Imported & { readonly saves: readonly UnsentSave[] }> {
  const ids = saves.map(({ row }) => row.id);
  const [rows, entries] = await Promise.all([records.bulkGet(ids), outbox.bulkGet(ids)]);
  const merged = saves.map((save, index) =>
    mergeUnsent(save, { row: rows[index], entry: entries[index], sameDatabase: false }),
  );
  const brought = merged.flatMap((one): UnsentSave[] => (one.kind === 'bring' ? [one.save] : []));
  await records.bulkPut(brought.map(({ row }) => row));
  await outbox.bulkPut(brought.map(({ entry }) => entry));
  const older = merged.filter(({ kind }) => kind === 'older').length;
  const standing = await kept.bulkGet(drafts.map(({ form }) => form));
  const newer = drafts.filter(({ savedAt }, index) => savedAt > (standing[index]?.savedAt ?? ''));
  await kept.bulkPut(newer);
  const known = saves.length - brought.length - older;
  return { saves: brought, brought: brought.length, known, older, drafts: newer.length };
}
