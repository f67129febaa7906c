import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/server/db/embedded-postgres.ts';
import { EngineBusy, EngineError } from '../../../src/server/db/engine-error.ts';
import { collectLog } from './collect-log.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const undo: (() => Promise<unknown>)[] = [];
const undoAtEnd: typeof undo = [];
afterEach(() => runBackwards(undo));
afterAll(() => runBackwards(undoAtEnd));

// Making a cluster takes most of a start's time: the tests that need no fresh one share this.
let dataDir: string;
beforeAll(async () => {
  dataDir = await temporaryDirectory(undoAtEnd);
  await startEmbeddedPostgres({ dataDir, log: collectLog() }).then((engine) => engine.stop());
});

async function runBackwards(steps: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps.splice(0).reverse()) await step();
}

/** Not flushing is quicker; tests about durability say `settings: {}`. */
async function start(where: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const engine = await startEmbeddedPostgres({
    dataDir: where,
    log: collectLog(),
    settings: { fsync: 'off' },
    ...options,
  });
  undo.push(engine.stop);
  return engine;
}

async function ask<T extends object>({ connectionString }: EmbeddedPostgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client.query<T>(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

function isAlive(pid: number): boolean {
  return process.kill(pid, 0);
}

/** Any process under the account that owns `path`, as PostgreSQL would find it at a reused pid. */
async function otherProcessOfOwner(path: string): Promise<number> {
  const { uid, gid } = await stat(path);
  const child = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid, cwd: '/' } : {});
  await once(child, 'spawn');
  undo.push(async () => child.kill('SIGKILL'));
  return child.pid!;
}

// A busy machine may take its time; a test given up half-way leaves engines behind.
describe('startEmbeddedPostgres', () => {
  test('starts, stops cleanly, and keeps what was written', async () => {
    const first = await start(dataDir, { settings: {} });
    await ask(first, 'create table if not exists kept as select 7 as n');
    const pid = first.pid();
    await Promise.all([first.stop(), first.stop()]);
    expect(() => isAlive(pid)).toThrow('ESRCH');

    const log = collectLog();
    const second = await start(dataDir, { log, settings: {} });
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(log.text()).not.toMatch(/recovery|not properly shut down/);
  });

  test('writes are flushed to disk, and no TCP port is open', async () => {
    const engine = await start(dataDir, { settings: {} });
    const rows = await ask<{ name: string; setting: string }>(
      engine,
      `select name, setting from pg_settings where name in
         ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    });
  });

  test('only its own account can enter its files and its socket', async () => {
    const engine = await start(dataDir);
    const modes = await Promise.all(
      [join(dataDir, 'postgres'), join(dataDir, 'postgres', 'cluster'), engine.connection.host].map(
        async (path) => (await stat(path)).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o700, 0o700, 0o700]);
  });

  test('a second server on the same directory is refused, and the first goes on', async () => {
    const first = await start(dataDir);
    const pid = first.pid();
    // Under another name it is still the same directory.
    const otherName = join(await temporaryDirectory(undo), 'link');
    await symlink(dataDir, otherName);
    const second = start(otherName);
    await expect(second).rejects.toThrow(EngineBusy);
    await expect(second).rejects.toThrow(
      `Another Jejak server is already running on DATA_DIR ${otherName}: stop it first`,
    );
    expect(await ask(first, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(first.pid()).toBe(pid);
  });

  test('of three servers starting at once on an empty directory one runs', async () => {
    const fresh = await temporaryDirectory(undo);
    const results = await Promise.allSettled(Array.from({ length: 3 }, () => start(fresh)));
    const [running, ...more] = results.filter((result) => result.status === 'fulfilled');
    const refused = results.filter((result) => result.status === 'rejected');
    expect(more).toEqual([]);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(EngineBusy);
    expect(await ask(running!.value, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect((await readdir(join(fresh, 'postgres'))).toSorted()).toEqual(['cluster', 'socket']);
  });

  test('a server that starts while another stops waits for it', async () => {
    const first = await start(dataDir);
    const stopped = first.stop();
    const second = await start(dataDir);
    await stopped;
    expect(await ask(second, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a postmaster that another server stops while it starts is started again', async () => {
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    const started = start(dataDir);
    let pid = 0;
    while (pid === 0) pid = Number.parseInt(await readFile(file, 'utf8').catch(() => '0'), 10) || 0;
    process.kill(pid, 'SIGINT');
    const engine = await started;
    await expect.poll(() => engine.pid()).not.toBe(pid);
    expect(await ask(engine, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a postmaster that is killed comes back, again and again, with the same address', async () => {
    const log = collectLog();
    const engine = await start(dataDir, { log });
    await ask(engine, 'create table rounds as select 0 as n');
    for (let round = 1; round <= 3; round++) {
      const pid = engine.pid();
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => engine.pid()).not.toBe(pid);
      expect(await ask(engine, 'update rounds set n = n + 1 returning n')).toEqual([{ n: round }]);
    }
    expect(log.errors.filter((message) => message.includes('stopped unexpectedly'))).toHaveLength(3);
  });

  test('a crashed session makes the engine recover under the same postmaster, still held', async () => {
    const log = collectLog();
    const engine = await start(dataDir, { log });
    const pid = engine.pid();
    const victim = new pg.Client({ connectionString: engine.connectionString });
    victim.on('error', () => undefined);
    await victim.connect();
    const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]!.pid, 'SIGKILL');
    await expect.poll(() => log.infos).toContain('The embedded PostgreSQL is back');
    expect(engine.pid()).toBe(pid);
    const locks = `select from pg_locks where locktype = 'advisory' and granted`;
    expect(await ask(engine, locks)).toHaveLength(1);
  });

  test('stop while it is being restarted leaves nothing running', async () => {
    const engine = await start(dataDir);
    const killed = engine.pid();
    process.kill(killed, 'SIGKILL');
    await new Promise((done) => setTimeout(done, 130));
    await engine.stop();
    const left = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '0');
    expect(await ask(engine, 'select 1').catch((error: Error) => error.message)).toMatch(/ECONNREFUSED|ENOENT/);
    expect([0, killed]).toContain(Number.parseInt(left, 10));
  });

  test('a stale lock file whose pid now belongs to another program does not stop the start', async () => {
    const first = await start(dataDir);
    const cluster = join(dataDir, 'postgres', 'cluster');
    const [, ...rest] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    await first.stop();
    const pid = await otherProcessOfOwner(cluster);
    await writeFile(join(cluster, 'postmaster.pid'), [pid, ...rest].join('\n'));

    const second = await start(dataDir);
    expect(await ask(second, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(isAlive(pid)).toBe(true);
  });

  test('an empty lock file, left by a power cut, does not stop the start', async () => {
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    await writeFile(file, '');
    await utimes(file, 0, 0);
    expect(await ask(await start(dataDir), 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a data directory whose path is too long for a socket works', async () => {
    const engine = await start(join(await temporaryDirectory(undo), 'x'.repeat(120)));
    undo.push(() => rm(engine.connection.host, { recursive: true, force: true }));
    expect(engine.connection.host.length).toBeLessThan(90);
    expect(await ask(engine, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('with a port it listens on the loopback address, and asks for the password', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as { port: number };
    await new Promise((done) => free.close(done));

    const log = collectLog();
    const engine = await start(dataDir, { port, log });
    const { password } = engine.connection;
    expect(engine.connectionString).toBe(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
    expect(await ask(engine, 'select 1 as n')).toEqual([{ n: 1 }]);
    const without = new pg.Client({ ...engine.connection, password: 'wrong', database: 'postgres' });
    await expect(without.connect()).rejects.toMatchObject({ code: '28P01' });
    expect(log.text()).not.toContain(password);
  });

  test('statements and their values stay out of the log', async () => {
    const log = collectLog();
    const engine = await start(dataDir, { log });
    await ask(engine, 'create table person (nip text primary key)');
    const insert = `insert into person values ('198001012006041001')`;
    await ask(engine, insert);
    await expect(ask(engine, insert)).rejects.toMatchObject({ code: '23505' });
    const shown = await ask<{ setting: string }>(
      engine,
      `select setting from pg_settings
       where name in ('log_error_verbosity', 'log_min_error_statement', 'log_min_messages') order by name`,
    );
    expect(shown.map(({ setting }) => setting)).toEqual(['terse', 'panic', 'log']);
    await engine.stop();
    expect(log.text()).not.toContain('19800101');
  });

  test('a data directory that is a file, or holds something else, is refused with what to do', async () => {
    const directory = await temporaryDirectory(undo);
    await writeFile(join(directory, 'file'), '');
    await expect(start(join(directory, 'file'))).rejects.toThrow(
      /^DATA_DIR .*file cannot be used as a directory \(EEXIST\): choose/,
    );
    await mkdir(join(directory, 'other/postgres/cluster/base'), { recursive: true });
    await expect(start(join(directory, 'other'))).rejects.toThrow(/cluster is not a PostgreSQL data directory: move/);
  });

  test('a cluster of another PostgreSQL version is refused with what to do', async () => {
    const file = join(dataDir, 'postgres/cluster/PG_VERSION');
    undo.push(() => writeFile(file, '18\n'));
    await writeFile(file, '17\n');
    const refused = start(dataDir);
    await expect(refused).rejects.toThrow(EngineError);
    await expect(refused).rejects.toThrow(/was made by PostgreSQL 17 and this Jejak brings PostgreSQL 18/);
  });

  test('an engine that cannot start tells its own words', async () => {
    const failed = start(dataDir, { settings: { shared_buffers: 'much' } });
    await expect(failed).rejects.toThrow(/^PostgreSQL does not start: .*shared_buffers/);
  });
});
