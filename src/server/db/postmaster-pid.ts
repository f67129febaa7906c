import { execFile } from 'node:child_process';
import { readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a running (or killed) postmaster wrote about itself. */
export type PostmasterPid = { pid: number; port: number; socketDir: string; address: string };

/** Gives the content of the cluster's postmaster.pid, or null when there is none or it is still being written. */
export async function readPostmasterPid(cluster: string): Promise<PostmasterPid | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, socketDir = '', address = ''] = text.split('\n');
  if (!Number(pid) || !Number(port)) return null;
  return { pid: Number(pid), port: Number(port), socketDir: socketDir.trim(), address: address.trim() };
}

/**
 * Removes a killed postmaster's lock files where PostgreSQL itself does not dare: the system has since given its pid to
 * another program (common in containers, where pids repeat), nobody has reaped it, or a power cut left the file empty.
 * PostgreSQL's lock on shared memory still guards against surviving sessions. Gives whether it removed one.
 */
export async function removeStaleLock(cluster: string, socketDir: string | null): Promise<boolean> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  const socketLocks = socketDir ? await listSocketLocks(socketDir) : [];
  const empty = await firstOldAndEmpty([file, ...socketLocks]);
  if (empty !== null) return moveAway(empty, '');
  if (!text || !(await isNoPostgres(Number(text.split('\n')[0])))) return false;
  if (!(await moveAway(file, text))) return false;
  for (const lock of socketLocks) await rm(lock, { force: true });
  return true;
}

async function listSocketLocks(socketDir: string): Promise<string[]> {
  const names = await readdir(socketDir).catch(() => []);
  return names.filter((name) => name.endsWith('.lock')).map((name) => join(socketDir, name));
}

/** A postmaster fills its lock file at once; one that is still empty after this long was cut short. */
const fillsWithinMs = 5_000;

async function firstOldAndEmpty(files: string[]): Promise<string | null> {
  for (const file of files) {
    const entry = await stat(file).catch(() => null);
    if (entry?.size === 0 && Date.now() - entry.mtimeMs > fillsWithinMs) return file;
  }
  return null;
}

/** Removes `file` if it still says `text`. Moved first and looked at again: another server may have replaced it. */
async function moveAway(file: string, text: string): Promise<boolean> {
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved === text) await rm(aside);
  else await rename(aside, file).catch(() => undefined);
  return moved === text;
}

/** False in doubt. On Linux the command line of a zombie is empty, and threads have one too: ids are shared with pids. */
async function isNoPostgres(pid: number): Promise<boolean> {
  const command = await commandOf(pid);
  return command !== null && !/postgres/i.test(command);
}

async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'win32') return null;
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const ps = promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]);
  return ps.then(
    ({ stdout }) => stdout,
    () => null,
  );
}
