import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from './engine-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresHome } from './postgres-home.ts';
import { runAsEngine } from './run-as-engine.ts';

const draftPrefix = 'initdb-';

/**
 * Makes the cluster if there is none yet: UTF-8, sorted by code point, checksums on. It is made aside and renamed,
 * so that a killed start leaves nothing half made. Throws `EngineError` if initdb fails or the version is another.
 */
export async function createCluster(at: PostgresHome, binaries: PostgresBinaries, sync: boolean): Promise<void> {
  if ((await versionOf(at.cluster)) === null) await putCluster(at, binaries, sync);
  const major = await versionOf(at.cluster);
  if (major === binaries.major) return;
  if (major === null) {
    throw new EngineError(
      `${at.cluster} is not a PostgreSQL data directory: move what lies there away, then start Jejak again.`,
    );
  }
  throw new EngineError(
    `${at.cluster} was made by PostgreSQL ${major} and this Jejak brings PostgreSQL ${binaries.major}: ` +
      'start the Jejak version that made it, or move its data with pg_dump and pg_restore.',
  );
}

async function versionOf(cluster: string): Promise<string | null> {
  return readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

async function putCluster(at: PostgresHome, binaries: PostgresBinaries, sync: boolean): Promise<void> {
  const draft = join(at.home, `${draftPrefix}${randomBytes(6).toString('hex')}`);
  try {
    await draftCluster(at, binaries, draft, sync);
    await rename(join(draft, 'data'), at.cluster);
    if (sync && process.platform !== 'win32') await flushDirectory(at.home);
  } catch (error) {
    // Of two servers starting at once, the slower finds the place taken, or its draft swept: it goes on with the other's.
    const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!taken && (await versionOf(at.cluster)) === null) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Removes what killed starts left behind. Only for the holder of the cluster. */
export async function sweepDrafts(home: string): Promise<void> {
  const drafts = (await readdir(home)).filter((name) => name.startsWith(draftPrefix));
  for (const name of drafts) await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
}

async function draftCluster(at: PostgresHome, binaries: PostgresBinaries, draft: string, sync: boolean): Promise<void> {
  const { home, user } = at;
  const [data, passwordFile] = [join(draft, 'data'), join(draft, 'password')];
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) await chown(path, user.uid, user.gid);

  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['-U', 'postgres', '--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${passwordFile}`];
  const rest = ['--data-checksums', '--no-instructions', ...(sync ? [] : ['--no-sync'])];
  const made = await runAsEngine(user, binaries.initdb, ['-D', data, ...locale, ...access, ...rest]);
  if (!made.ok) throw new EngineError(`PostgreSQL could not make its files in ${home}: ${made.stderr.trim()}`);
  await rename(passwordFile, join(data, passwordName));
}

const passwordName = 'jejak-password';

/** The password of the role `postgres` over TCP; the socket needs none, since only the owner can enter its directory. */
export async function readClusterPassword(cluster: string): Promise<string> {
  return (await readFile(join(cluster, passwordName), 'utf8')).trim();
}

async function flushDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync();
  await directory.close();
}
