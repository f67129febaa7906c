import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, connectDatabase } from '../../../src/server/db/database.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { collectLog } from './collect-log.ts';

let fresh: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;

beforeAll(async () => {
  fresh = await createTestDatabase();
  database = await connectDatabase({ env: { databaseUrl: fresh.url, dataDir: '/nowhere' }, log: collectLog() });
  await database.pool.query('create table counter (id int primary key, n int not null)');
});
beforeEach(async () => {
  await database.pool.query('truncate counter');
  await database.pool.query('insert into counter values (1, 0), (2, 0)');
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

async function counts(): Promise<number[]> {
  return (await database.pool.query<{ n: number }>('select n from counter order by id')).rows.map(({ n }) => n);
}

/** Reads, lets others come between, and writes what it read plus one. */
async function readThenWrite(client: pg.PoolClient, meanwhile?: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ n: number }>('select n from counter where id = 1');
  await meanwhile?.();
  await client.query('update counter set n = $1 where id = 1', [(rows[0]?.n ?? 0) + 1]);
}

describe('transaction', () => {
  test('what the work gives comes back, committed', async () => {
    const given = await database.transaction(async (client) => {
      await client.query('update counter set n = 5 where id = 1');
      return 'done';
    });
    expect([given, await counts()]).toEqual(['done', [5, 0]]);
  });

  test('work that throws leaves nothing behind, and its error arrives', async () => {
    const work = database.transaction(async (client) => {
      await client.query('update counter set n = 5 where id = 1');
      throw new Error('no more');
    });
    await expect(work).rejects.toThrow('no more');
    expect(await counts()).toEqual([0, 0]);
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
  });

  test('a lost serialization race is run again until it wins', async () => {
    let runs = 0;
    await database.transaction(
      (client) =>
        readThenWrite(client, async () => {
          if (runs++ < 2) await database.pool.query('update counter set n = n + 10 where id = 1');
        }),
      { isolation: 'serializable' },
    );
    expect(runs).toBe(3);
    expect(await counts()).toEqual([21, 0]);
  });

  test('eight serializable writers at once lose no update', async () => {
    const add = () => database.transaction((client) => readThenWrite(client), { isolation: 'serializable' });
    const results = await Promise.allSettled(Array.from({ length: 8 }, add));
    const won = results.filter(({ status }) => status === 'fulfilled').length;
    expect(won).toBeGreaterThan(0);
    expect((await counts())[0]).toBe(won);
  });

  test('a deadlock is run again', async () => {
    let arrived = 0;
    let open = () => undefined as void;
    const bothHoldOne = new Promise<void>((done) => (open = done));
    const cross = (first: number, second: number) => async (client: pg.PoolClient) => {
      await client.query('update counter set n = n + 1 where id = $1', [first]);
      if (++arrived === 2) open();
      await bothHoldOne;
      await client.query('update counter set n = n + 1 where id = $1', [second]);
    };
    await Promise.all([database.transaction(cross(1, 2)), database.transaction(cross(2, 1))]);
    expect(await counts()).toEqual([2, 2]);
    expect(arrived).toBeGreaterThan(2);
  });

  test('after five lost retries the error arrives', async () => {
    let runs = 0;
    const meanwhile = async () => {
      runs++;
      await database.pool.query('update counter set n = n + 10 where id = 1');
    };
    const work = database.transaction((client) => readThenWrite(client, meanwhile), { isolation: 'repeatable read' });
    await expect(work).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(6);
  });

  test('other errors are not run again', async () => {
    let runs = 0;
    const work = database.transaction((client) => {
      runs++;
      return client.query('select 1/0');
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(runs).toBe(1);
  });

  test('a read-only transaction cannot write, and keeps its snapshot', async () => {
    const write = (client: pg.PoolClient) => client.query('update counter set n = 1');
    await expect(database.transaction(write, { readOnly: true })).rejects.toMatchObject({ code: '25006' });
    const seen = await database.transaction(
      async (client) => {
        const before = await client.query('select sum(n)::int as n from counter');
        await database.pool.query('update counter set n = 9');
        const after = await client.query('select sum(n)::int as n from counter');
        return [before.rows[0].n, after.rows[0].n];
      },
      { readOnly: true, isolation: 'repeatable read' },
    );
    expect(seen).toEqual([0, 0]);
  });

  test('work that hides a failed query is not reported as committed', async () => {
    const work = database.transaction(async (client) => {
      await client.query('update counter set n = 5 where id = 1');
      await client.query('select 1/0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('was rolled back');
    expect(await counts()).toEqual([0, 0]);
  });

  test('a connection cut in the middle of work is an error of that work alone', async () => {
    const work = database.transaction(async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await new Promise((done) => setTimeout(done, 50));
      await client.query('select 1');
    });
    await expect(work).rejects.toThrow(/not queryable|terminat/);
    expect(await counts()).toEqual([0, 0]);
  });
});
