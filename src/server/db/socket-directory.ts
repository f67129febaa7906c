import { createHash } from 'node:crypto';
import { lchown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from './engine-error.ts';
import type { PostgresHome } from './postgres-home.ts';

/** macOS takes 103 bytes in a socket's path, Linux 107. */
const maxSocketPathBytes = 103;

/**
 * Gives a directory for the engine's socket that only the engine's account (and root) can enter: in its home, or
 * below the temporary directory when the home's path is too long for a socket. Throws `EngineError` if neither can be.
 */
export async function makeSocketDirectory({ home, user }: PostgresHome): Promise<string> {
  const short = `jejak-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`;
  const directory = [join(home, 'socket'), join(tmpdir(), short), join('/tmp', short)].find(fits);
  if (directory === undefined)
    throw new EngineError('No path is short enough for the PostgreSQL socket: set TMPDIR=/tmp.');

  const uid = user?.uid ?? process.getuid?.();
  await mkdir(directory, { mode: 0o700 }).catch(() => undefined);
  const found = await lstat(directory).catch(() => null);
  if (user && found?.uid === 0) await lchown(directory, user.uid, user.gid);
  const entry = await lstat(directory).catch(() => null);
  // Whoever owns this directory could stand in for the database.
  if (!entry?.isDirectory() || entry.uid !== uid || (entry.mode & 0o077) !== 0) {
    throw new EngineError(
      `${directory} is not a directory that only PostgreSQL's account can enter: remove it and start again.`,
    );
  }
  return directory;
}

function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, '.s.PGSQL.65535')) <= maxSocketPathBytes;
}
