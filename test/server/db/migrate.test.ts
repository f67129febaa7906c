import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MigrationError, migrate, migrationLevel } from '../../../src/server/db/migrate.ts';
import { allMigrations } from '../../../src/server/db/migrations/all.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { collectLog } from './collect-log.ts';

const plant = { id: 1, name: 'plant', sql: 'create table tree (id int); insert into tree values (1)' };
const water = { id: 2, name: 'water', sql: 'update tree set id = id + 1' };

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let pool: pg.Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function trees(): Promise<number[]> {
  return (await pool.query<{ id: number }>('select id from tree')).rows.map(({ id }) => id);
}

describe('migrate', () => {
  test("the program's own migrations bring a fresh database to their level", async () => {
    expect(await migrationLevel(pool)).toBe(0);
    expect(await migrate(pool, collectLog())).toBe(allMigrations.length);
    expect(await migrationLevel(pool)).toBe(allMigrations.length);
  });

  test('each migration is applied once, and later ones are added', async () => {
    const log = collectLog();
    await migrate(pool, log, [plant]);
    await migrate(pool, log, [plant, water]);
    await migrate(pool, log, [plant, water]);
    expect(await trees()).toEqual([2]);
    expect(await migrationLevel(pool)).toBe(2);
    expect(log.infos).toEqual(['Applied a migration', 'Applied a migration']);
  });

  test('four servers migrating at once apply each migration once', async () => {
    const slow = { id: 3, name: 'slow', sql: 'select pg_sleep(0.1); update tree set id = id * 10' };
    const runs = Array.from({ length: 4 }, () => migrate(pool, collectLog(), [plant, water, slow]));
    expect(await Promise.all(runs)).toEqual([3, 3, 3, 3]);
    expect(await trees()).toEqual([20]);
  });

  test('a migration altered after it was applied stops the start', async () => {
    await migrate(pool, collectLog(), [plant, water]);
    const altered = [{ ...plant, sql: `${plant.sql} ` }, water];
    await expect(migrate(pool, collectLog(), altered)).rejects.toThrow(MigrationError);
    await expect(migrate(pool, collectLog(), altered)).rejects.toThrow(/^Migration 1 \(plant\) was altered/);
  });

  test('a database newer than the program stops the start', async () => {
    await migrate(pool, collectLog(), [plant, water]);
    await expect(migrate(pool, collectLog(), [plant])).rejects.toThrow(
      'The database is at migration 2 and this Jejak knows 1: start a newer Jejak.',
    );
  });

  test('a database that lacks a migration in the middle stops the start', async () => {
    await migrate(pool, collectLog(), [plant, water]);
    await pool.query('delete from schema_migration where id = 1');
    await expect(migrate(pool, collectLog(), [plant, water])).rejects.toThrow('lacks migration 1 but has 2');
  });

  test('a failing migration is undone whole, those before it stay', async () => {
    const bad = { id: 2, name: 'bad', sql: 'insert into tree values (7); select 1/0' };
    await expect(migrate(pool, collectLog(), [plant, bad])).rejects.toThrow(
      /^Migration 2 \(bad\) failed and was undone: division/,
    );
    expect(await trees()).toEqual([1]);
    expect(await migrationLevel(pool)).toBe(1);
  });

  test('a migration may take longer than a statement normally may', async () => {
    const hurried = new pg.Pool({ connectionString: database.url, statement_timeout: 100 });
    await migrate(hurried, collectLog(), [{ id: 1, name: 'long', sql: 'select pg_sleep(0.3)' }]);
    await hurried.end();
    expect(await migrationLevel(pool)).toBe(1);
  });

  test('a list with a hole is a bug', async () => {
    await expect(migrate(pool, collectLog(), [water])).rejects.toThrow('Bug: migration 2 stands at place 1');
  });
});
