import type pg from 'pg';
import { pause } from './pause.ts';

export type TransactionOptions = {
  readOnly?: boolean;
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
};

/** serialization_failure and deadlock_detected: PostgreSQL undid everything and asks to try again. */
const lostRace = new Set(['40001', '40P01']);
const maxRetries = 5;

/**
 * Gives what `work` gives, committed. Runs it again up to 5 times after a lost race, so it must have no other effect
 * than its queries. Throws what `work` or PostgreSQL throws, with everything rolled back.
 */
export async function runTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let retries = 0; ; retries++) {
    try {
      return await attempt(pool, work, options);
    } catch (error) {
      if (retries === maxRetries || !lostRace.has((error as pg.DatabaseError)?.code ?? '')) throw error;
      await pause(Math.random() * 20 * 2 ** retries);
    }
  }
}

async function attempt<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(
      `begin isolation level ${options.isolation ?? 'read committed'}${options.readOnly ? ' read only' : ''}`,
    );
    const result = await work(client);
    const { command } = await client.query('commit');
    // PostgreSQL answers a commit after a swallowed error with a rollback, and no error.
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back: its work hid a failed query');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}
