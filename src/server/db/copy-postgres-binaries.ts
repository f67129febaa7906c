import { chmod, copyFile, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from './engine-error.ts';
import { weAreRoot } from './postgres-user.ts';

/** Gives a copy of the engine's `native` folder, readable by every account; made once per `name`. */
export async function copyPostgresBinaries(native: string, name: string): Promise<string> {
  for (const cache of cacheDirectories()) {
    const copy = join(cache, name);
    const done = await makeCopy(native, cache, copy).catch(() => false);
    if (done) return join(copy, 'native');
  }
  throw new EngineError(
    `The embedded PostgreSQL does not run from ${native}, and no directory for a copy can be written ` +
      `(${cacheDirectories().join(', ')}): make one of them writable, or set DATABASE_URL.`,
  );
}

function cacheDirectories(): string[] {
  const chosen = process.env['XDG_CACHE_HOME'];
  const usual = weAreRoot() ? '/var/cache' : join(homedir(), '.cache');
  return [join(chosen || usual, 'jejak'), join(tmpdir(), `jejak-cache-${process.getuid?.() ?? 'user'}`)];
}

async function makeCopy(native: string, cache: string, copy: string): Promise<boolean> {
  await mkdir(cache, { recursive: true });
  if (!(await isOurs(cache))) return false;
  await chmod(cache, 0o755);
  if (await isOurs(copy).catch(() => false)) return true;

  // Finished aside and renamed, so that a copy that exists is a whole one.
  const draft = await mkdtemp(join(cache, 'draft-'));
  try {
    await copyTree(native, join(draft, 'native'));
    await chmod(draft, 0o755);
    await rename(draft, copy).catch(() => undefined);
    return await isOurs(copy);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** We run what lies there: nobody else may have been able to put or change it. */
async function isOurs(path: string): Promise<boolean> {
  const entry = await lstat(path);
  if (process.getuid === undefined) return entry.isDirectory();
  return entry.isDirectory() && entry.uid === process.getuid() && (entry.mode & 0o022) === 0;
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, from.endsWith('bin') ? 0o755 : 0o644);
    }
  }
}
