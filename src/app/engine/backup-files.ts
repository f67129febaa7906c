import './without-eval.ts';
import type { BackupContents } from '../../device/backup/backup-contents.ts';
import { makeBackup } from '../../device/backup/backup-file.ts';
import { unsentInJournal } from '../../device/journal/reconcile.ts';
import { sha256 } from '../../device/platform.ts';
import { databaseNameOf } from '../../device/store/database.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { openJournal } from './open-journal.ts';

/** Everything unsent as a locked file of the person. */
export async function makeBackupFile(contents: BackupContents, person: Uuid, passphrase: string): Promise<File> {
  const now = new Date();
  const making = { person, passphrase, createdAt: instantOf(now.getTime()), appVersion: __APP_VERSION__ };
  const bytes = await makeBackup(contents, making);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return new File([bytes], `jejak-cadangan-${day}.jejak`, { type: 'application/octet-stream' });
}

/** What the journal alone holds unsent, for when the database cannot be opened; null where there is no journal. */
export async function contentsOfJournal(person: Uuid): Promise<BackupContents | null> {
  const journal = await openJournal(databaseNameOf(person)).catch(() => null);
  if (journal === null) return null;
  try {
    return { saves: await unsentInJournal(await journal.groups(), { person, sha256 }), drafts: [] };
  } catch {
    return null;
  } finally {
    journal.close();
  }
}

export function canShare(file: File): boolean {
  return navigator.canShare?.({ files: [file] }) ?? false;
}

/** Hands the file to another app; false when the person or the browser did not want to. */
export async function shareFile(file: File): Promise<boolean> {
  return navigator.share({ files: [file], title: file.name }).then(
    () => true,
    () => false,
  );
}

/** Hands the file to the browser's downloads. */
export function downloadFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
