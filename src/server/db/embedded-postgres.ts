import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { createCluster, readClusterPassword, sweepDrafts } from './create-cluster.ts';
import { type Address, toConnectionString } from './hold-cluster.ts';
import type { Log } from './log.ts';
import { pause, settlesWithin } from './pause.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { type PostgresHome, preparePostgresHome } from './postgres-home.ts';
import { postgresSettings } from './postgres-settings.ts';
import { stopChild } from './postmaster.ts';
import { makeSocketDirectory } from './socket-directory.ts';
import { type Engine, type Held, takeCluster } from './take-cluster.ts';

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
  pid(): number;
  /** Stops the engine cleanly. Safe to call twice, and while it is restarting. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on `<dataDir>/postgres` and keeps it running until `stop`: a postmaster that dies is
 * started again. Throws `EngineBusy` when another server runs on this directory, `EngineError` when it cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const engine = await prepareEngine(options);
  const held = await takeCluster(engine, null, new AbortController().signal);
  await sweepDrafts(engine.at.home);
  options.log.info({ pid: held.postmaster.pid }, 'The embedded PostgreSQL is ready');
  return keepRunning(engine, held);
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

async function addressOf(at: PostgresHome, place: { socketDir: string | null; port: number; tcp: boolean }): Promise<Address> {
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

const maxRestartDelayMs = 10_000;
const steadyAfterMs = 60_000;

/** Watches the session that holds the cluster: it ends exactly when the engine, or the whole of its sessions, died. */
function keepRunning(engine: Engine, first: Held): EmbeddedPostgres {
  const stopping = new AbortController();
  let held = first;
  let restarting = Promise.resolve();
  let failures = 0;
  let stopped: Promise<void> | null = null;

  const watch = () => {
    const since = Date.now();
    held.session.once('end', () => {
      if (stopping.signal.aborted) return;
      if (Date.now() - since > steadyAfterMs) failures = 0;
      restarting = restart();
    });
  };

  const restart = async () => {
    while (!stopping.signal.aborted) {
      engine.log.error({ failures }, 'The embedded PostgreSQL stopped unexpectedly; starting it again');
      await pause(Math.min(maxRestartDelayMs, 100 * 2 ** failures++), stopping.signal);
      try {
        held = await takeCluster(engine, held.postmaster, stopping.signal);
        engine.log.info({ pid: held.postmaster.pid }, 'The embedded PostgreSQL is back');
        return watch();
      } catch (error) {
        if (!stopping.signal.aborted) engine.log.error({ err: error }, 'The embedded PostgreSQL did not start');
      }
    }
  };

  const stop = async () => {
    stopping.abort();
    await restarting;
    await stopChild(held.postmaster, engine.at, engine.binaries);
    await settlesWithin(held.session.end(), 2_000);
    engine.log.info({}, 'The embedded PostgreSQL has stopped');
  };

  watch();
  return {
    connectionString: toConnectionString(engine.address, 'postgres'),
    connection: engine.address,
    pid: () => held.postmaster.pid,
    stop: () => (stopped ??= stop()),
  };
}
