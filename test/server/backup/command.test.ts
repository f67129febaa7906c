import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../../src/server/db/database.ts';
import { migrate } from '../../../src/server/db/migrate.ts';
import { clockEnv } from '../../support/clock-env.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { loadSmallDistrict } from '../../support/small-district.ts';
import { collectLog } from '../db/collect-log.ts';
import { temporaryDirectory } from '../db/temporary-directory.ts';
import { channelStates, epochOf } from './backed-up-server.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Runs what `npm run backup` and `npm run restore` run. */
function run(command: 'backup' | 'restore', env: Record<string, string>, ...args: string[]) {
  return new Promise<{ code: number; said: string }>((done) => {
    const child = execFile(
      process.execPath,
      [resolve(`scripts/${command}.mjs`), ...args],
      { env: { ...clockEnv, PATH: process.env['PATH'], ...env } },
      (error, stdout, stderr) => done({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
    child.stdin?.end();
  });
}

async function open(place: { databaseUrl: string | null; dataDir: string }): Promise<Database> {
  const database = await connectDatabase({ env: place, log: collectLog() });
  undo.push(() => database.close());
  return database;
}

test('on the embedded engine, while the server runs and when it is stopped, and onto a new machine', async () => {
  const dataDir = await temporaryDirectory(undo);
  const [DATA_DIR, file] = [join(dataDir, 'data'), join(dataDir, 'jejak.backup')];
  expect(await run('backup', { DATA_DIR }, file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no database in DATA_DIR'),
  });

  const database = await open({ databaseUrl: null, dataDir: DATA_DIR });
  await migrate(database.pool, collectLog());
  await loadSmallDistrict(database);
  const states = await channelStates(database);
  const epoch = await epochOf(database);
  const made = await run('backup', { DATA_DIR }, file);
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('Backup written and checked')]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const unsure = await run('restore', { DATA_DIR }, file);
  expect([unsure.code, unsure.said]).toEqual([1, expect.stringContaining('Add --yes to go on; nothing was changed')]);
  expect(await epochOf(database)).toBe(epoch);
  expect((await run('restore', { DATA_DIR }, file, '--yes')).code).toBe(0);
  expect(await epochOf(database)).not.toBe(epoch);
  expect(await channelStates(database)).toEqual(states);
  await database.close();

  expect((await run('backup', { DATA_DIR }, `${file}.stopped`)).code).toBe(0);
  const elsewhere = join(dataDir, 'elsewhere');
  expect((await run('restore', { DATA_DIR: elsewhere }, `${file}.stopped`)).code).toBe(0);
  expect(await channelStates(await open({ databaseUrl: null, dataDir: elsewhere }))).toEqual(states);
});

test('on an external database, and with a wrong file or no file at all', async () => {
  const fresh = await createTestDatabase();
  undo.push(() => fresh.drop());
  const dataDir = await temporaryDirectory(undo);
  const database = await open({ databaseUrl: fresh.url, dataDir });
  await migrate(database.pool, collectLog());
  await loadSmallDistrict(database);
  const env = { DATABASE_URL: fresh.url };
  const file = join(dataDir, 'jejak.backup');
  expect((await run('backup', env, file)).code).toBe(0);
  expect((await run('restore', env, file, '--yes')).code).toBe(0);
  expect(await run('restore', env, resolve('package.json'), '--yes')).toMatchObject({
    code: 1,
    said: expect.stringContaining('is not a backup made by'),
  });
  expect(await run('backup', env)).toMatchObject({
    code: 1,
    said: expect.stringContaining('npm run backup -- FILE'),
  });
});
