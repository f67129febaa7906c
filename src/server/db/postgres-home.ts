import {
  access,
  chmod,
  chown,
  constants,
  lchown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rmdir,
  stat,
  symlink,
} from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from './engine-error.ts';
import type { Log } from './log.ts';
import { canReach, choosePostgresUser, firstClosed, weAreRoot } from './postgres-user.ts';
import type { EngineUser } from './run-as-engine.ts';

/** Where the engine lives: `home` belongs to `user` alone; `cluster` inside it is PostgreSQL's data directory. */
export type PostgresHome = { home: string; cluster: string; user: EngineUser };

/** Takes clusters whose DATA_DIR the engine's account cannot enter (root started us under /root, say). */
const placeOutside = '/var/lib/jejak';

/**
 * Makes `<dataDir>/postgres` ready to hold the cluster and gives its real path and the account that owns it.
 * Throws `EngineError` with what to do when it cannot be made, entered or owned.
 */
export async function preparePostgresHome(dataDir: string, log: Log): Promise<PostgresHome> {
  await makeDataDir(dataDir);
  const place = join(dataDir, 'postgres');
  const clusterOwner = await ownerOf(join(place, 'cluster'));
  const user = await choosePostgresUser(clusterOwner);

  if (!(await exists(place))) await makeHome(dataDir, place, user, log);
  const home = await takeHome(place, user);
  const cluster = join(home, 'cluster');
  if (clusterOwner?.uid === 0 && user) await giveTree(cluster, user);
  return { home, cluster, user };
}

async function makeDataDir(dataDir: string): Promise<void> {
  try {
    const made = await mkdir(dataDir, { recursive: true });
    // The engine's account must pass through; it need not see what else is there.
    if (made !== undefined) await chmod(dataDir, weAreRoot() ? 0o711 : 0o700);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new EngineError(
      `DATA_DIR ${dataDir} cannot be used as a directory (${(error as NodeJS.ErrnoException).code}): ` +
        'choose another one, or give the account that starts Jejak the right to write there.',
    );
  }
}

async function ownerOf(path: string): Promise<EngineUser> {
  const entry = await stat(path).catch(() => null);
  return entry && { uid: entry.uid, gid: entry.gid };
}

async function exists(place: string): Promise<boolean> {
  const entry = await lstat(place).catch(() => null);
  if (entry?.isSymbolicLink() && !(await stat(place).catch(() => null))) {
    throw new EngineError(
      `${place} links to a directory that is gone: bring that directory back, or remove the link to begin with an empty database.`,
    );
  }
  return entry !== null;
}

async function makeHome(dataDir: string, place: string, user: EngineUser, log: Log): Promise<void> {
  if (await canReach(user, dataDir)) await mkdir(place, { mode: 0o700 }).catch(unlessAnotherMadeIt);
  else await makeHomeOutside(place, user, log);
}

async function makeHomeOutside(place: string, user: EngineUser, log: Log): Promise<void> {
  const home = await mkdir(placeOutside, { recursive: true })
    .then(() => chmod(placeOutside, 0o711))
    .then(() => mkdtemp(join(placeOutside, 'postgres-')))
    .catch(() => null);
  if (home === null || !(await canReach(user, placeOutside))) throw await unreachable(place, user);
  if (user) await chown(home, user.uid, user.gid);
  try {
    await symlink(home, place);
    log.info({ place, home }, 'The PostgreSQL account cannot enter DATA_DIR; the database lies outside and is linked');
  } catch (error) {
    await rmdir(home);
    unlessAnotherMadeIt(error as NodeJS.ErrnoException);
  }
}

function unlessAnotherMadeIt(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function takeHome(place: string, user: EngineUser): Promise<string> {
  const home = await realpath(place);
  const owner = await lstat(home);
  if (!weAreRoot() && process.getuid !== undefined && owner.uid !== process.getuid()) {
    throw new EngineError(
      `${home} belongs to another account (uid ${owner.uid}): start Jejak as that account or as root, or change the owner.`,
    );
  }
  if (user) await lchown(home, user.uid, user.gid);
  if (!(await canReach(user, home))) throw await unreachable(home, user);
  return home;
}

async function unreachable(home: string, user: EngineUser): Promise<EngineError> {
  const closed = await firstClosed(user, home);
  return new EngineError(
    `PostgreSQL does not run as root, and the account it runs under (uid ${user?.uid}) cannot enter ${closed}: ` +
      `set DATA_DIR to a directory it can reach, such as /srv/jejak, or allow passing through with "chmod o+x ${closed}".`,
  );
}

/** A cluster restored by root's `cp -r` belongs to root; PostgreSQL insists on owning it. Follows no links. */
async function giveTree(path: string, user: NonNullable<EngineUser>): Promise<void> {
  await lchown(path, user.uid, user.gid);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await giveTree(join(path, name), user);
}
