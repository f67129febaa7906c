import type pg from 'pg';
import { EngineBusy, EngineError } from './engine-error.ts';
import { type Address, holdCluster, openSession } from './hold-cluster.ts';
import type { Log } from './log.ts';
import { pause, settlesWithin } from './pause.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresHome } from './postgres-home.ts';
import { type Postmaster, spawnPostmaster, stopChild, stopPostmaster } from './postmaster.ts';
import { readPostmasterPid, removeStaleLock } from './postmaster-pid.ts';

export type Engine = {
  at: PostgresHome;
  dataDir: string;
  binaries: PostgresBinaries;
  settings: Record<string, string>;
  address: Address;
  log: Log;
};

/** The cluster in our hands: our own postmaster, and the session whose lock keeps other servers away. */
export type Held = { postmaster: Postmaster; session: pg.Client };

const retryMs = 250;
const maxBlockedMs = 60_000;
/** It met a running postmaster, or another server took it for an orphan and stopped it. */
const anotherIsThere =
  /lock file "[^"]*" (already exists|is empty)|pre-existing shared memory block|received \w+ shutdown request/;

/**
 * Makes sure that a postmaster of ours serves the cluster and that this process alone holds it: an orphan of a killed
 * server is stopped, crash recovery awaited. Throws `EngineBusy` when a living server holds it, `EngineError` when
 * the engine cannot start; then no child of ours stays behind.
 */
export async function takeCluster(engine: Engine, current: Postmaster | null, stopping: AbortSignal): Promise<Held> {
  let own = current;
  const blockedSince = Date.now();
  try {
    while (!stopping.aborted) {
      if (!own?.isAlive()) {
        if (!(await dismissOrphan(engine))) {
          await pause(retryMs, stopping);
          continue;
        }
        own = spawnPostmaster(engine.at, engine.binaries, engine.settings, engine.log);
      }
      const session = await awaitReady(engine, own, stopping);
      if (session) return { postmaster: own, session };
      if (!own.isAlive()) await passOver(engine, own, blockedSince);
      await pause(retryMs, stopping);
    }
    throw new EngineError('PostgreSQL was asked to stop while it was starting.');
  } catch (error) {
    if (own) await stopChild(own, engine.at, engine.binaries);
    throw error;
  }
}

/** Waits for our child to take sessions and holds the cluster; null when it ended or another postmaster answered. */
async function awaitReady(engine: Engine, own: Postmaster, stopping: AbortSignal): Promise<pg.Client | null> {
  while (own.isAlive() && !stopping.aborted) {
    const answer = await openSession(engine.address);
    if (answer.kind === 'session') {
      if ((await holdOrRefuse(engine, answer.session)) === own.pid) return answer.session;
      await endQuietly(answer.session);
      return null;
    }
    await settlesWithin(own.gone, 40);
  }
  return null;
}

/** Stops the postmaster that a killed server left running. Gives false while it is neither usable nor gone. */
async function dismissOrphan(engine: Engine): Promise<boolean> {
  const found = await readPostmasterPid(engine.at.cluster);
  if (!found) return true;
  const host = found.socketDir || found.address;
  const answer = await openSession({ ...engine.address, host, port: found.port });
  if (answer.kind === 'silent') return true;
  if (answer.kind === 'not yet') return false;

  const isOrphan = (await holdOrRefuse(engine, answer.session)) === found.pid;
  if (isOrphan) {
    engine.log.info({ pid: found.pid }, 'Stopping the PostgreSQL that a killed server left running');
    await stopPostmaster(engine.at, engine.binaries);
  }
  await endQuietly(answer.session);
  return isOrphan;
}

async function holdOrRefuse(engine: Engine, session: pg.Client): Promise<number | null> {
  const pid = await holdCluster(session).catch(() => 0);
  if (pid !== null) return pid;
  await endQuietly(session);
  throw new EngineBusy(
    `Another Jejak server is already running on DATA_DIR ${engine.dataDir}: stop it first, or give this one another DATA_DIR.`,
  );
}

/** Our child ended before it was ready: goes on if another server was the cause, else throws with its last words. */
async function passOver(engine: Engine, own: Postmaster, blockedSince: number): Promise<void> {
  await settlesWithin(own.gone, 1_000);
  const words = own.lastWords();
  if (!anotherIsThere.test(words)) throw new EngineError(`PostgreSQL does not start: ${words}`);
  const socketDir = engine.settings['unix_socket_directories'] || null;
  if (await removeStaleLock(engine.at.cluster, socketDir)) {
    engine.log.info({}, 'Removed the lock file of a PostgreSQL that was killed');
  }
  if (Date.now() - blockedSince < maxBlockedMs) return;
  const found = await readPostmasterPid(engine.at.cluster);
  throw new EngineError(
    `A PostgreSQL process (${found?.pid ?? 'unknown pid'}) holds ${engine.at.cluster} but does not answer: ` +
      'end that process, then start Jejak again.',
  );
}

async function endQuietly(session: pg.Client): Promise<void> {
  await settlesWithin(session.end(), 2_000);
}
