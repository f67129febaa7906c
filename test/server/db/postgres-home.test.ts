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
  await startEmbeddedPostgres({ dataDir, log: collectLog(), settings: { fsync: 'off' } }).then((engine) =>
    engine.stop(),
  );
}

function installedBinaries(): string {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return resolve(dirname(entry), '..', 'native');
}

describe("the engine's programs", () => {
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
  test('a cluster that another account made goes on under that account; one restored as root is given back', async () => {
    const dataDir = await temporaryDirectory(undo);
    await runOnce(dataDir);
    const ownerAfterRun = async (uid: number) => {
      await giveAway(join(dataDir, 'postgres'), uid);
      await runOnce(dataDir);
      return (await stat(join(dataDir, 'postgres', 'cluster', 'base'))).uid;
    };
    expect(await ownerAfterRun(65_534)).toBe(65_534);
    expect(await ownerAfterRun(0)).toBe((await choosePostgresUser(null))?.uid);
  });

  test('where the account cannot enter DATA_DIR the cluster lies outside, linked from it, is found again, and missed when gone', async () => {
    const dataDir = await temporaryDirectory(undo);
    await chmod(dataDir, 0o700);
    await runOnce(dataDir);
    const home = await realpath(join(dataDir, 'postgres'));
    undo.push(() => rm(home, { recursive: true, force: true }));
    expect(home).toMatch(/^\/var\/lib\/jejak\/postgres-/);
    const made = (await stat(join(home, 'cluster', 'PG_VERSION'))).mtimeMs;
    await runOnce(dataDir);
    expect((await stat(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'))).mtimeMs).toBe(made);

    // An empty database made in its place would look like lost data.
    await rm(home, { recursive: true });
    await expect(runOnce(dataDir)).rejects.toThrow(/links to a directory that is gone: bring that directory back/);
  });

  test('a cluster that was moved where the account cannot go is refused, naming the closed directory', async () => {
    const dataDir = join(await temporaryDirectory(undo), 'data');
    await runOnce(dataDir);
    expect((await stat(dataDir)).uid).toBe(0);
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
