import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from './engine-error.ts';
import { type EngineUser, runAsEngine } from './run-as-engine.ts';

export function weAreRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Gives the account to run PostgreSQL under. It refuses root, so root gets the cluster's owner, else `postgres`,
 * else `nobody`; anybody else runs it as themselves. Throws `EngineError` where root finds none of them.
 */
export async function choosePostgresUser(clusterOwner: EngineUser): Promise<EngineUser> {
  if (!weAreRoot()) return null;
  if (clusterOwner && clusterOwner.uid !== 0) return clusterOwner;
  const user = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (user) return user;
  throw new EngineError(
    'PostgreSQL does not run as root, and there is no account named postgres or nobody to run it under: ' +
      'start Jejak as another user, or set DATABASE_URL.',
  );
}

async function lookUp(name: string): Promise<EngineUser> {
  const id = async (flag: string) => Number((await promisify(execFile)('id', [flag, name])).stdout.trim());
  try {
    const [uid, gid] = await Promise.all([id('-u'), id('-g')]);
    return Number.isInteger(uid) && uid > 0 ? { uid, gid } : null;
  } catch {
    return null;
  }
}

/** Whether the engine's account can reach `directory`: every directory above it must let that account through. */
export async function canReach(user: EngineUser, directory: string): Promise<boolean> {
  if (user === null) return true;
  return (await runAsEngine(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory])).ok;
}

/** The topmost directory on the way to `directory` that the engine's account may not enter. */
export async function firstClosed(user: EngineUser, directory: string): Promise<string> {
  const above = dirname(directory);
  if (above !== directory && !(await canReach(user, above))) return firstClosed(user, above);
  return directory;
}
