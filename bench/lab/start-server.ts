import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readPostmasterPid } from '../../src/server/db/postmaster-pid.ts';
import { assert } from '../../src/std/assert.ts';
import type { CleanUp } from './clean-up.ts';

export interface BenchServer {
  readonly origin: string;
  /** More connections to the very database that the server works on. */
  readonly pool: pg.Pool;
}

/** The real server as a process of its own: embedded PostgreSQL, sample district, the app that exposes its engine. */
export async function startServer(cleanUp: CleanUp): Promise<BenchServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jejak-bench-'));
  cleanUp.add(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  // The account that PostgreSQL runs under must pass through.
  await chmod(dataDir, 0o711);
  const origin = await spawnServer(dataDir, cleanUp);
  const postmaster = await readPostmasterPid(join(dataDir, 'postgres', 'cluster'));
  assert(postmaster?.socketDir, 'the embedded engine listens on a socket');
  const pool = new pg.Pool({
    host: postmaster.socketDir,
    port: postmaster.port,
    user: 'jejak',
    database: 'jejak',
    max: 5,
  });
  pool.on('error', () => undefined);
  cleanUp.add(() => pool.end());
  return { origin, pool };
}

async function spawnServer(dataDir: string, cleanUp: CleanUp): Promise<string> {
  const main = join(import.meta.dirname, '../../src/server/main.js');
  const own = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, JEJAK_SAMPLE: '1', JEJAK_EXPOSE_ENGINE: '1' };
  const { DATABASE_URL: _, PUBLIC_ORIGIN: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { ...inherited, ...own },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  cleanUp.add(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let said = '';
  const address = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /^Jejak: (\S+)$/m.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const failed = ended.then(([code, signal]) =>
    Promise.reject(new Error(`The server ended with ${String(signal ?? code)} before it was ready.\n${said}`)),
  );
  return Promise.race([address, failed]);
}
