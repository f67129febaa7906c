import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Database, connectDatabase } from '../../../src/server/db/database.ts';
import { StartError } from '../../../src/server/process/start-error.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { collectLog } from './collect-log.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

let dataDir: string;
const undoAtEnd: typeof undo = [];
beforeAll(async () => {
  dataDir = await temporaryDirectory(undoAtEnd);
});
afterAll(async () => {
  for (const step of undoAtEnd) await step();
});

async function connectExternal(log = collectLog()): Promise<Database> {
  const fresh = await createTestDatabase();
  undo.push(fresh.drop);
  const database = await connectDatabase({ env: { databaseUrl: fresh.url, dataDir: '/nowhere' }, log });
  undo.push(database.close);
  return database;
}

async function connectEmbedded(): Promise<Database> {
  const database = await connectDatabase({ env: { databaseUrl: null, dataDir }, log: collectLog() });
  undo.push(database.close);
  return database;
}

describe('connectDatabase with the embedded engine', () => {
  test('makes its own database and role, which is no superuser, and finds them again', async () => {
    const first = await connectEmbedded();
    expect(first.kind).toBe('embedded');
    const { rows } = await first.pool.query(
      `select current_database() as database, rolname, rolsuper from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([{ database: 'jejak', rolname: 'jejak', rolsuper: false }]);
    await first.pool.query('create table kept (n int); insert into kept values (7)');
    await first.close();

    const second = await connectEmbedded();
    expect((await second.pool.query('select n from kept')).rows).toEqual([{ n: 7 }]);
  });

  test('text sorts and changes case the same way on every machine', async () => {
    const { pool } = await connectEmbedded();
    const { rows } = await pool.query(
      `select lower('ÀÉ') as low, array(select x from unnest('{b,A,a,B}'::text[]) x order by x) as sorted`,
    );
    expect(rows).toEqual([{ low: 'àé', sorted: ['A', 'B', 'a', 'b'] }]);
  });

  test('close is safe twice, and does not wait for ever for a client that was never released', async () => {
    const database = await connectEmbedded();
    await database.pool.connect();
    await Promise.all([database.close(), database.close()]);
    await expect(database.pool.query('select 1')).rejects.toThrow('after calling end on the pool');
  });
});

describe('connectDatabase with DATABASE_URL', () => {
  test('int8 arrives as a number, date as text, and int8 beyond a number as an error', async () => {
    const { pool, kind } = await connectExternal();
    expect(kind).toBe('external');
    const { rows } = await pool.query(
      `select 9007199254740991::int8 as n, '{1,null,3}'::int8[] as list, '2026-02-28'::date as day, count(*) as count from pg_class where false`,
    );
    expect(rows).toEqual([{ n: 9007199254740991, list: [1, null, 3], day: '2026-02-28', count: 0 }]);
    await expect(pool.query('select 9007199254740993::int8 as n')).rejects.toThrow(RangeError);
    expect((await pool.query('select 1 as still')).rows).toEqual([{ still: 1 }]);
  });

  test('every connection has its limits, its name and UTC', async () => {
    const { pool } = await connectExternal();
    const { rows } = await pool.query(
      `select current_setting('statement_timeout') as statement, current_setting('application_name') as name,
              current_setting('idle_in_transaction_session_timeout') as idle, current_setting('timezone') as zone`,
    );
    expect(rows).toEqual([{ statement: '30s', name: 'jejak', idle: '1min', zone: 'UTC' }]);
  });

  test('connections cut while idle are logged, and the next query works', async () => {
    const log = collectLog();
    const { pool } = await connectExternal(log);
    await Promise.all([pool.query('select pg_sleep(0.05)'), pool.query('select pg_sleep(0.05)')]);
    await pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await expect.poll(() => log.errors).toContain('A database connection was lost');
    expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });

  test('a wrong password or database is told at once, without the password', async () => {
    const fresh = await createTestDatabase();
    undo.push(fresh.drop);
    const databaseUrl = fresh.url.replace(/\/test_\w+/, '/no_such_database');
    const refused = connectDatabase({ env: { databaseUrl, dataDir: '/nowhere' }, log: collectLog() });
    await expect(refused).rejects.toThrow(StartError);
    const password = new URL(databaseUrl).password;
    await expect(refused).rejects.toThrow(/^The database does not answer \(3D000: .*\): check DATABASE_URL\.$/);
    await expect(refused).rejects.not.toThrow(password);
  });
});
