import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

/** Where the bytes of evidence lie: files of this machine, or any S3-compatible store. */
export interface EvidenceStore {
  /** For the tus protocol. */
  readonly data: DataStore;
  /** Makes the place where it is not there yet; rejects when nothing can be stored as things stand. */
  prepare(): Promise<void>;
  /** The bytes from `from` on. */
  read(uploadId: string, from: number): Promise<Readable>;
  /** Resolves when what was written survives a power cut. */
  flush(uploadId: string): Promise<void>;
  /** Resolves only when nothing of it is there any more. */
  remove(uploadId: string): Promise<void>;
  /** How many bytes may still be written, null where nobody can say. */
  freeBytes(): Promise<number | null>;
}

/** Disk space that evidence never takes, so that the database next to it goes on working. */
export const keptFreeBytes = 200_000_000;
