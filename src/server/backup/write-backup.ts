import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { BackupError } from './backup-error.ts';
import type { BackupHeader } from './backup-header.ts';
import { dumpDatabase } from './dump-database.ts';
import { verifyBackup } from './verify-backup.ts';

export interface Writing {
  readonly file: string;
  readonly version: string;
  readonly nowMs: number;
  /** Told how it goes, in sentences. */
  readonly say: (line: string) => void;
}

/**
 * Writes what the database holds at one moment into a new file and reads it back to prove it. The server goes on
 * meanwhile. Throws `BackupError`, leaving no file behind, when that fails.
 */
export async function writeBackup(
  pool: pg.Pool,
  { file, ...rest }: Writing,
): Promise<BackupHeader & { bytes: number }> {
  if (existsSync(file)) throw new BackupError(`${file} exists already: name a file that does not.`);
  const draft = `${file}.part`;
  const client = await pool.connect();
  try {
    // Account data: nobody but who makes the backup may read it.
    const target = createWriteStream(draft, { mode: 0o600, flush: true });
    await pipeline(Readable.from(dumpDatabase(client, rest)), createGzip(), withChecksum, target);
    rest.say('Reading the file back …');
    const header = await verifyBackup(draft);
    await rename(draft, file);
    return { ...header, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(draft, { force: true });
    throw asBackupError(error, file);
  } finally {
    // A dump that was left half-way leaves a connection that is good for nothing else.
    client.release(true);
  }
}

async function* withChecksum(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`sha256:${hash.digest('hex')}\n`);
}

function asBackupError(error: unknown, file: string): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  const ofFile = ['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT', 'ENOENT', 'ENOTDIR'].includes(code) && syscall !== 'connect';
  return ofFile ? new BackupError(`${file} cannot be written (${code}): choose another place.`) : error;
}
