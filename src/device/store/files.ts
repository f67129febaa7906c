import type { Instant } from '../../domain/time/instant.ts';
import type { DeviceDatabase, FilePart } from './database.ts';

export interface NewFile {
  readonly sha256: string;
  readonly part: FilePart;
  readonly content: ArrayBuffer;
}

/** SYN-20: keeps a file under its hash; the same file twice is kept once. */
export async function keepFile(
  database: DeviceDatabase,
  { sha256, part, content }: NewFile,
  addedAt: Instant,
): Promise<void> {
  await database.transaction('rw', database.files, database.fileBytes, async () => {
    if ((await database.files.get(sha256)) !== undefined) return;
    await database.files.add({ sha256, part, bytes: content.byteLength, addedAt });
    await database.fileBytes.put({ sha256, content });
  });
}

/** The file's bytes, undefined when this device does not hold them. */
export async function readFile(database: DeviceDatabase, sha256: string): Promise<ArrayBuffer | undefined> {
  return (await database.fileBytes.get(sha256))?.content;
}
