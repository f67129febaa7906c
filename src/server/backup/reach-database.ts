import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { realpath } from 'node:fs/promises';
import { readClusterPassword } from '../db/create-cluster.ts';
import { connectDatabase, type Database } from '../db/database.ts';
import { EngineBusy } from '../db/engine-error.ts';
import { toConnectionString } from '../db/hold-cluster.ts';
import type { Log } from '../db/log.ts';
import { readPostmasterPid } from '../db/postmaster-pid.ts';
import type { Env } from '../process/env.ts';
import { BackupError } from './backup-error.ts';

type Place = Pick<Env, 'databaseUrl' | 'dataDir'>;

/**
 * The database of this environment, whether its server is running or not: the embedded engine is shared with a running
 * server, and started for the time when there is none. `close` leaves behind what was found.
 */
export async function reachDatabase(env: Place, log: Log): Promise<Database> {
  try {
    return await connectDatabase({ env, log });
  } catch (error) {
    if (!(error instanceof EngineBusy)) throw error;
    return connectDatabase({ env: { ...env, databaseUrl: await urlOfRunningEngine(env.dataDir, error) }, log });
  }
}

/** Throws `BackupError` when there is no embedded database to read, rather than making an empty one. */
export async function refuseMissing({ databaseUrl, dataDir }: Place): Promise<void> {
  if (databaseUrl !== null) return;
  await access(join(dataDir, 'postgres')).catch(() => {
    throw new BackupError(
      `There is no database in DATA_DIR ${dataDir}: set DATA_DIR or DATABASE_URL as the server has it.`,
    );
  });
}

async function urlOfRunningEngine(dataDir: string, busy: EngineBusy): Promise<string> {
  const cluster = join(await realpath(join(resolve(dataDir), 'postgres')), 'cluster');
  const found = await readPostmasterPid(cluster);
  if (found === null) throw busy;
  const { socketDir, address, port } = found;
  if (socketDir !== '') return toConnectionString({ host: socketDir, port, user: 'jejak' }, 'jejak');
  return toConnectionString(
    { host: address, port, user: 'jejak', password: await readClusterPassword(cluster) },
    'jejak',
  );
}
