import { chmod, chown, cp, lstat, readdir, realpath, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyPostgresBinaries } from '../../../src/server/db/copy-postgres-binaries.ts';
import { startEmbeddedPostgres } from '../../../src/server/db/embedded-postgres.ts';
import { EngineError } from '../../../src/server/db/engine-error.ts';
import { linkPostgresLibraries } from '../../../src/server/db/link-postgres-libraries.ts';
import { choosePostgresUser, weAreRoot } from '../../../src/server/db/postgres-user.ts';
import { runAsEngine } from '../../../src/server/db/run-as-engine.ts';
import { collectLog } from './collect-log.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const step of undo.splice(0).reverse()) await step();
});

async function runOnce(dataDir: string): Promise<void> {
  await startEmbeddedPostgres({ dataDir, log: collectLog(), settings: { fsync: 'off' } }).then((engine) => engine.stop());
}

function installedBinaries(): string {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return resolve(dirname(entry), '..', 'native');
}

describe('the engine\'s programs', () => {
  test('run from a copy when their package is closed to the account and its library links were never made', async () => {
    const user = await choosePostgresUser(null);
    const directory = await temporaryDirectory(undo);
    const native = join(directory, 'closed', 'native');
    const isLink = async (path: string) => (await lstat(path)).isSymbolicLink();
    await cp(installedBinaries(), native, { recursive: true, filter: async (source) => !(await isLink(source)) });
    await chmod(dirname(native), 0o700);
    const version = (at: string) => runAsEngine(user, join(at, 'bin', 'postgres'), ['--version']);
    expect((await version(native)).ok).toBe(false);

    vi.stubEnv('XDG_CACHE_HOME', directory);
    const copy = await copyPostgresBinaries(native, 'copy');
    await linkPostgresLibraries(copy);
    expect(await version(copy)).toMatchObject({ ok: true, stdout: expect.stringContaining('PostgreSQL') });
    expect(await copyPostgresBinaries(native, 'copy')).toBe(copy);
    expect(await readdir(join(directory, 'jejak'))).toEqual(['copy']);
  });

  test('a copy that others could have changed is not used', async () => {
    const directory = await temporaryDirectory(undo);
    vi.stubEnv('XDG_CACHE_HOME', directory);
    vi.stubEnv('TMPDIR', directory);
    const copy = await copyPostgresBinaries(installedBinaries(), 'copy');
    await chmod(dirname(copy), 0o777);
    const other = await copyPostgresBinaries(installedBinaries(), 'copy');
    expect(dirname(dirname(other))).toMatch(/jejak-cache-/);
  });
});

describe.runIf(weAreRoot())('started by root', () => {
  test('the engine runs under an account without rights, which owns its files', async () => {
    const dataDir = join(await temporaryDirectory(undo), 'data');
    await runOnce(dataDir);
    const user = await choosePostgresUser(null);
    expect(user?.uid).toBeGreaterThan(0);
    expect((await stat(join(dataDir, 'postgres', 'cluster'))).uid).toBe(user?.uid);
    expect((await stat(dataDir)).uid).toBe(0);
  });

  test('a cluster that another account made goes on under that account', async () => {
    const dataDir = await temporaryDirectory(undo);
    await runOnce(dataDir);
    await giveAway(join(dataDir, 'postgres'), 65_534);
    await runOnce(dataDir);
    expect((await stat(join(dataDir, 'postgres', 'cluster', 'base'))).uid).toBe(65_534);
  });

  test('a cluster restored as root is given back to the engine\'s account', async () => {
    const dataDir = await temporaryDirectory(undo);
    await runOnce(dataDir);
    await giveAway(join(dataDir, 'postgres'), 0);
    await runOnce(dataDir);
    expect((await stat(join(dataDir, 'postgres', 'cluster', 'base'))).uid).toBeGreaterThan(0);
  });

  test('where the account cannot enter DATA_DIR the cluster lies outside, linked from it, and is found again', async () => {
    const dataDir = await temporaryDirectory(undo);
    await chmod(dataDir, 0o700);
    await runOnce(dataDir);
    const home = await realpath(join(dataDir, 'postgres'));
    undo.push(() => rm(home, { recursive: true }));
    expect(home).toMatch(/^\/var\/lib\/jejak\/postgres-/);
    const made = (await stat(join(home, 'cluster', 'PG_VERSION'))).mtimeMs;
    await runOnce(dataDir);
    expect((await stat(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'))).mtimeMs).toBe(made);
  });

  test('a link whose cluster is gone is refused: an empty database would look like lost data', async () => {
    const dataDir = await temporaryDirectory(undo);
    await chmod(dataDir, 0o700);
    await runOnce(dataDir);
    await rm(await realpath(join(dataDir, 'postgres')), { recursive: true });
    await expect(runOnce(dataDir)).rejects.toThrow(/links to a directory that is gone: bring that directory back/);
  });

  test('a cluster that was moved where the account cannot go is refused, naming the closed directory', async () => {
    const dataDir = join(await temporaryDirectory(undo), 'data');
    await runOnce(dataDir);
    await chmod(dirname(dataDir), 0o700);
    const refused = runOnce(dataDir);
    await expect(refused).rejects.toThrow(EngineError);
    await expect(refused).rejects.toThrow(`cannot enter ${dirname(dataDir)}: set DATA_DIR to a directory it can reach`);
  });
});

async function giveAway(path: string, uid: number): Promise<void> {
  for (const name of await readdir(path, { recursive: true })) await chown(join(path, name), uid, uid);
  await chown(path, uid, uid);
}
