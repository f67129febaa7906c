import { BackupError } from './backup-error.ts';
import type { BackupHeader } from './backup-header.ts';
import { readBackup } from './read-backup.ts';

/** Reads a backup to its end and gives its header. Throws `BackupError` unless every byte is as it was written. */
export async function verifyBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | null = null;
  for await (const part of readBackup(file)) if (part.kind === 'header') header = part.header;
  if (header === null) throw new BackupError(`${file} is empty.`);
  return header;
}
