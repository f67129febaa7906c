import { readFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connectDatabase, type Database } from '../../src/server/db/database.ts';
import { startEmbeddedPostgres } from '../../src/server/db/embedded-postgres.ts';
import { toConnectionString } from '../../src/server/db/hold-cluster.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { reachDatabase } from '../../src/server/backup/reach-database.ts';
import type { Random } from '../simulation/runtime/random.ts';
import { loadSmallDistrict } from '../support/small-district.ts';
import { FaultyProxy } from './faulty-proxy.ts';
import { freePort, ServerProcess } from './server-process.ts';

const silent = { info: () => undefined, error: () => undefined };

/** How the server has its database: as its own child over a socket, or elsewhere, over a line that fails. */
export type SiteKind = 'embedded' | 'external';

/** One real server and PostgreSQL, each to be killed at will, behind proxies that fail at will. */
export interface ChaosSite {
  readonly kind: SiteKind;
  readonly server: ServerProcess;
  /** Between devices and server. */
  readonly front: FaultyProxy;
  /** Between server and PostgreSQL; null on the embedded engine's socket. */
  readonly back: FaultyProxy | null;
  /** Kills the postmaster; whoever keeps it starts it again. */
  killPostgres(): Promise<void>;
  /** A connection of our own, past all proxies, for as long as `work` takes. */
  look<T>(work: (database: Database) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

export async function openSite(kind: SiteKind, random: Random): Promise<ChaosSite> {
  const dataDir = await mkdtemp(join(tmpdir(), `jejak-test-${process.pid}-`));
  await chmod(dataDir, 0o711);
  const database = await (kind === 'embedded' ? embeddedPostgres(dataDir) : externalPostgres(dataDir, random));
  const server = await ServerProcess.start(database.env);
  const front = await FaultyProxy.listen(random, server.port);
  return {
    kind,
    server,
    front,
    back: database.back,
    killPostgres: database.kill,
    look: (work) => lookInto(database.lookEnv, work),
    remove: async () => {
      await front.close();
      await server.stop();
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Place = { databaseUrl: string | null; dataDir: string };

async function lookInto<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await reachDatabase(place, silent);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function fill(place: Place): Promise<void> {
  const database = await connectDatabase({ env: place, log: silent });
  await migrate(database.pool, silent);
  await loadSmallDistrict(database);
  await database.close();
}

async function embeddedPostgres(dataDir: string) {
  const place = { databaseUrl: null, dataDir };
  await fill(place);
  const kill = async () => {
    const text = await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '');
    if (Number(text.split('\n')[0]) > 0) killQuietly(Number(text.split('\n')[0]));
  };
  return { env: { DATA_DIR: dataDir }, back: null, lookEnv: place, kill, stop: async () => undefined };
}

async function externalPostgres(dataDir: string, random: Random) {
  const port = await freePort();
  const engine = await startEmbeddedPostgres({ dataDir, port, log: silent });
  const admin = new pg.Client({ connectionString: engine.connectionString });
  await admin.connect();
  await admin.query('create database jejak');
  await admin.end();
  const place = { databaseUrl: toConnectionString(engine.connection, 'jejak'), dataDir };
  await fill(place);
  const back = await FaultyProxy.listen(random, port);
  const env = { DATABASE_URL: toConnectionString({ ...engine.connection, port: back.port }, 'jejak') };
  const stop = async () => {
    await back.close();
    await engine.stop();
  };
  return { env, back, lookEnv: place, kill: async () => killQuietly(engine.pid()), stop };
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
