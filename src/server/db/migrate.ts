import { createHash } from 'node:crypto';
import type pg from 'pg';
import { StartError } from '../process/start-error.ts';
import type { Log } from './log.ts';
import { allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { runTransaction } from './transaction.ts';

export type { Migration };

/** The database's schema and this program's migrations do not fit together; the message says what to do. */
export class MigrationError extends StartError {
  override name = 'MigrationError';
}

type Queryable = Pick<pg.ClientBase, 'query'>;
type Applied = { id: number; hash: string };

// Any constant of ours: two servers starting at once apply each migration once.
const migrationKey = 5_248_002;

/**
 * Brings the schema up to this program's level, one transaction per migration, and gives that level. Throws
 * `MigrationError` when an applied migration was altered, the database is newer, or a migration fails.
 */
export async function migrate(
  pool: pg.Pool,
  log: Log,
  migrations: readonly Migration[] = allMigrations,
): Promise<number> {
  for (const [index, { id }] of migrations.entries()) {
    if (id !== index + 1) throw new Error(`Bug: migration ${id} stands at place ${index + 1} of the list`);
  }
  for (;;) {
    const applied = await runTransaction(pool, (sql) => applyNextMigration(sql, migrations));
    if (applied === null) return migrations.length;
    log.info({ id: applied.id, name: applied.name }, 'Applied a migration');
  }
}

/** The id of the newest applied migration; 0 for a database that never had one. */
export async function migrationLevel(db: Queryable): Promise<number> {
  const known = await db.query<{ known: boolean }>(`select to_regclass('schema_migration') is not null as known`);
  if (!known.rows[0]?.known) return 0;
  const { rows } = await db.query<{ level: number }>('select coalesce(max(id), 0)::int as level from schema_migration');
  return rows[0]?.level ?? 0;
}

/** Applies the first migration that is missing, under a lock held to the commit; null when none is. */
export async function applyNextMigration(sql: Queryable, migrations: readonly Migration[]): Promise<Migration | null> {
  // A large table takes its time, and so does waiting for another server that migrates.
  await sql.query('set local statement_timeout = 0');
  await sql.query('select pg_advisory_xact_lock($1)', [migrationKey]);
  await sql.query(
    `create table if not exists schema_migration (
       id integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await sql.query<Applied>('select id, hash from schema_migration order by id');
  compare(rows, migrations);
  const next = migrations[rows.length];
  if (next === undefined) return null;

  await sql.query(next.sql).catch((error: Error) => {
    throw new MigrationError(`Migration ${next.id} (${next.name}) failed and was undone: ${error.message}`);
  });
  await sql.query('insert into schema_migration (id, name, hash) values ($1, $2, $3)', [
    next.id,
    next.name,
    hashOfMigration(next),
  ]);
  return next;
}

function compare(applied: Applied[], migrations: readonly Migration[]): void {
  for (const [index, { id, hash }] of applied.entries()) {
    const known = migrations[index];
    if (id > migrations.length) {
      throw new MigrationError(
        `The database is at migration ${applied.at(-1)?.id} and this Jejak knows ${migrations.length}: start a newer Jejak.`,
      );
    }
    if (known?.id !== id)
      throw new MigrationError(`The database lacks migration ${index + 1} but has ${id}: restore a backup.`);
    if (hashOfMigration(known) !== hash) {
      throw new MigrationError(
        `Migration ${id} (${known.name}) was altered after this database applied it: ` +
          'restore its file and write a new migration, or begin with an empty database.',
      );
    }
  }
}

/** What a database keeps of a migration that it has applied. */
export function hashOfMigration({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
