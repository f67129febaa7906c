import pg from 'pg';
import type { Env } from '../process/env.ts';
import { columnTypes } from './column-types.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { toConnectionString } from './hold-cluster.ts';
import type { Log } from './log.ts';
import { settlesWithin } from './pause.ts';
import { type TransactionOptions, runTransaction } from './transaction.ts';
import { provePostgres } from './prove-postgres.ts';

export type Database = {
  pool: pg.Pool;
  kind: 'embedded' | 'external';
  /** Runs `work` in one transaction; runs it again, up to 5 times, when PostgreSQL says that it lost a race. */
  transaction<T>(work: (client: pg.PoolClient) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Lets running transactions end (3 s at most), then stops the embedded engine. Safe to call twice. */
  close: () => Promise<void>;
};

/**
 * Connects to DATABASE_URL, or starts the embedded engine and makes its database `jejak`.
 * Throws `StartError` (`EngineError`, `EngineBusy` among them) when there is no usable database.
 */
export async function connectDatabase({
  env,
  log,
}: {
  env: Pick<Env, 'databaseUrl' | 'dataDir'>;
  log: Log;
}): Promise<Database> {
  const engine = env.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: env.dataDir, log }) : null;
  const pool = openPool(engine ? jejakOn(engine) : env.databaseUrl!, log);
  try {
    if (engine) await makeOwnDatabase(engine);
    await provePostgres(pool, log);
  } catch (error) {
    await pool.end();
    await engine?.stop();
    throw error;
  }

  let closed: Promise<void> | null = null;
  const close = async () => {
    await settlesWithin(pool.end(), 3_000);
    await engine?.stop();
  };
  return {
    pool,
    kind: engine ? 'embedded' : 'external',
    transaction: (work, options) => runTransaction(pool, work, options),
    close: () => (closed ??= close()),
  };
}

function openPool(connectionString: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'jejak',
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    options: '-c timezone=UTC',
    types: columnTypes,
  });
  // A connection that the server cuts emits 'error', idle or not; without a listener that would end the process.
  pool.on('error', (error) => log.error({ code: (error as pg.DatabaseError).code }, 'A database connection was lost'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function jejakOn({ connection }: EmbeddedPostgres): string {
  return toConnectionString({ ...connection, user: 'jejak' }, 'jejak');
}

/** The program works as `jejak`, which owns its database and is no superuser: SQL cannot reach the system's files. */
async function makeOwnDatabase({ connection }: EmbeddedPostgres): Promise<void> {
  const admin = new pg.Client({ ...connection, database: 'postgres' });
  await admin.connect();
  try {
    const password = connection.password ? ` password ${pg.escapeLiteral(connection.password)}` : '';
    const { rows } = await admin.query<{ role: boolean; database: boolean }>(
      `select exists(select from pg_roles where rolname = 'jejak') as role,
              exists(select from pg_database where datname = 'jejak') as database`,
    );
    if (!rows[0]?.role) await admin.query(`create role jejak login${password}`);
    if (!rows[0]?.database) await admin.query('create database jejak owner jejak');
  } finally {
    await admin.end();
  }
}
