import { execFile } from 'node:child_process';
import { readFile, rename, rm } from 'node:fs/promises';
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
 * Removes a killed postmaster's lock files when the system has since given its pid to another program, which
 * PostgreSQL takes for a running postmaster (common in containers, where pids repeat). Gives whether it did.
 */
export async function removeLockOfReusedPid(cluster: string, socketDir: string | null): Promise<boolean> {
  const found = await readPostmasterPid(cluster);
  const command = found && (await commandOf(found.pid));
  if (!found || !command || /postgres/i.test(command)) return false;

  // Moved first and looked at again: another server may have replaced it meanwhile.
  const aside = join(cluster, `postmaster.pid.stale-${process.pid}`);
  await rename(join(cluster, 'postmaster.pid'), aside).catch(() => undefined);
  const text = await readFile(aside, 'utf8').catch(() => '');
  if (!text.startsWith(`${found.pid}\n`)) {
    await rename(aside, join(cluster, 'postmaster.pid')).catch(() => undefined);
    return false;
  }
  await rm(aside);
  if (socketDir) await rm(join(socketDir, `.s.PGSQL.${found.port}.lock`), { force: true });
  return true;
}

/** The command line of a process (or thread: pids and thread ids share one range), or null when unknown. */
async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'win32') return null;
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const ps = promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]);
  return ps.then(({ stdout }) => stdout, () => null);
}
