import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

/** Where the bytes of evidence lie: files of this machine, or any S3-compatible store. */
export interface EvidenceStore {
  /** For the tus protocol. */
  readonly data: DataStore & { read(uploadId: string): Readable | Promise<Readable> };
  /** Resolves when what was written survives a power cut. */
  flush(uploadId: string): Promise<void>;
  /** How many bytes may still be written, null where nobody can say. */
  freeBytes(): Promise<number | null>;
}

/** Disk space that evidence never takes, so that the database next to it goes on working. */
export const keptFreeBytes = 200_000_000;
