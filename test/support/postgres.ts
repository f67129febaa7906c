import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/server/db/embedded-postgres.ts';
import { toConnectionString } from '../../src/server/db/hold-cluster.ts';
import { migrate } from '../../src/server/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

const settings = {
  // No test needs its data after a power cut.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  // Its workers are the superuser's: who drops a database at that moment may not end them.
  autovacuum: 'off',
};

/** A database that holds the schema and nothing else, from which others are copied. */
const migratedTemplate = 'jejak_migrated';

/** Vitest's global setup: one throwaway cluster for the run, whose address tests get as `inject('postgresUrl')`. */
export default async function startThrowawayCluster(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `jejak-test-${process.pid}-`));
  // mkdtemp closes it to the account that PostgreSQL runs under when we are root.
  await chmod(dataDir, 0o711);
  const log = { info: () => undefined, error: (facts: object, message: string) => console.error(message, facts) };
  const engine = await startEmbeddedPostgres({ dataDir, log, settings });

  const password = randomBytes(12).toString('hex');
  await query(engine.connectionString, `create role jejak_test login createdb password '${password}'`);
  const address = { ...engine.connection, user: 'jejak_test', password };
  await query(toConnectionString(address, 'postgres'), `create database ${migratedTemplate}`);
  const pool = new pg.Pool({ connectionString: toConnectionString(address, migratedTemplate), max: 1 });
  await migrate(pool, log);
  await pool.end();
  project.provide('postgresUrl', toConnectionString(address, 'postgres'));
  return async () => {
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Makes a fresh database in the run's cluster, empty or with the schema; its role is no superuser, as in production. */
export async function createTestDatabase(
  { migrated }: { migrated: boolean } = { migrated: false },
): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(server, `create database ${name}${migrated ? ` template ${migratedTemplate}` : ''}`);
  return {
    url: server.replace('/postgres?', `/${name}?`).replace(/\/postgres$/, `/${name}`),
    drop: () => query(server, `drop database if exists ${name} with (force)`),
  };
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Directories of runs that were killed; a postmaster left in one ends by itself once its files are gone. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = /^jejak-test-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
