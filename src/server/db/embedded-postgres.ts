import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { createCluster, readClusterPassword, sweepDrafts } from './create-cluster.ts';
import { type Address, toConnectionString } from './hold-cluster.ts';
import { KeptPostgres } from './kept-postgres.ts';
import type { Log } from './log.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { type PostgresHome, preparePostgresHome } from './postgres-home.ts';
import { postgresSettings } from './postgres-settings.ts';
import { makeSocketDirectory } from './socket-directory.ts';
import { type Engine, takeCluster } from './take-cluster.ts';

export type EmbeddedOptions = {
  dataDir: string;
  log: Log;
  /** Listen on 127.0.0.1 at this port instead of on a private unix socket alone. */
  port?: number;
  /** Settings of postgresql.conf that replace ours. */
  settings?: Record<string, string>;
};

export type EmbeddedPostgres = {
  /** Superuser `postgres`, database `postgres`. May carry a password: never log it. */
  connectionString: string;
  connection: Address;
  /** The postmaster's pid now; another one after a restart. */
  pid: () => number;
  /** Stops the engine cleanly. Safe to call twice, and while it is restarting. */
  stop: () => Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on `<dataDir>/postgres` and keeps it running until `stop`: a postmaster that dies is
 * started again. Throws `EngineBusy` when another server runs on this directory, `EngineError` when it cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const engine = await prepareEngine(options);
  const held = await takeCluster(engine, null, new AbortController().signal);
  const kept = new KeptPostgres(engine, held);
  await sweepDrafts(engine.at.home);
  options.log.info({ pid: kept.pid }, 'The embedded PostgreSQL is ready');
  return {
    connectionString: toConnectionString(engine.address, 'postgres'),
    connection: engine.address,
    pid: () => kept.pid,
    stop: () => kept.stop(),
  };
}

async function prepareEngine({ log, port, settings = {}, ...options }: EmbeddedOptions): Promise<Engine> {
  const dataDir = resolve(options.dataDir);
  const at = await preparePostgresHome(dataDir, log);
  const binaries = await findPostgresBinaries(at.user, log);
  await createCluster(at, binaries, settings['fsync'] !== 'off');

  const hasSockets = process.platform !== 'win32';
  const place = {
    socketDir: hasSockets ? await makeSocketDirectory(at) : null,
    port: port ?? (hasSockets ? 5432 : await findFreePort()),
    tcp: port !== undefined || !hasSockets,
  };
  return {
    at,
    dataDir,
    binaries,
    settings: postgresSettings(place, settings),
    address: await addressOf(at, place),
    log,
  };
}

async function addressOf(
  at: PostgresHome,
  place: { socketDir: string | null; port: number; tcp: boolean },
): Promise<Address> {
  const { port } = place;
  if (!place.tcp && place.socketDir) return { host: place.socketDir, port, user: 'postgres' };
  return { host: '127.0.0.1', port, user: 'postgres', password: await readClusterPassword(at.cluster) };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
