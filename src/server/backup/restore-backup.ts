import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyNextMigration, hashOfMigration, migrationLevel } from '../db/migrate.ts';
import { allMigrations } from '../db/migrations/all.ts';
import { runTransaction } from '../db/transaction.ts';
import { BackupError } from './backup-error.ts';
import type { BackupHeader } from './backup-header.ts';
import { type BackupPart, readBackup } from './read-backup.ts';
import { schemaTables } from './schema-tables.ts';
import { takePlace, waitingRoom } from './take-place.ts';

export interface Restoring {
  readonly file: string;
  /** Whether everybody has to sign in again. */
  readonly endSessions: boolean;
  readonly say: (line: string) => void;
}

/** Throws `BackupError` when this program cannot restore a backup with this header. */
export function refuseUnfit({ migrations }: BackupHeader): void {
  if (migrations.length > allMigrations.length) {
    throw new BackupError(
      `The backup is at level ${migrations.length} and this Jejak knows ${allMigrations.length}: restore it with a newer Jejak.`,
    );
  }
  const stranger = migrations.findIndex((hash, index) => hash !== hashOfMigration(allMigrations[index]!));
  if (stranger >= 0) {
    throw new BackupError(`The backup was made by a Jejak whose migration ${stranger + 1} was another one.`);
  }
}

/**
 * Puts the backup in place of what the database holds, all or nothing: rows are loaded aside while the server goes on,
 * and take their place at the end, in an instant. Every organisation gets a new epoch, so that devices bring back what
 * the backup lacks (SYN-19). The file has been verified before; it is checked once more on the way.
 */
export async function restoreBackup(pool: pg.Pool, restoring: Restoring): Promise<void> {
  const { file, endSessions, say } = restoring;
  await runTransaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const schema = await client.query<{ name: string }>('select current_schema() as name');
    const liveLevel = await migrationLevel(client);
    await openWaitingRoom(client);
    await loadRows(client, readBackup(file), say);
    await migrateTo(client, allMigrations.length);
    await client.query('update org set epoch = gen_random_uuid()::text, restored_at = now()');
    if (endSessions) await client.query('update session set revoked_at = coalesce(revoked_at, now())');
    for (const name of schemaTables(allMigrations.length)) await client.query(`analyze ${name}`);
    say('Putting the restored tables in place …');
    const lines = await takePlace(client, { schema: schema.rows[0]!.name, liveLevel, keepSessions: !endSessions });
    for (const line of lines) say(line);
  });
}

async function openWaitingRoom(client: pg.PoolClient): Promise<void> {
  await client.query(`create schema ${waitingRoom}`).catch((error: pg.DatabaseError) => {
    if (error.code !== '42501') throw error;
    throw new BackupError(
      `A restore needs the right to create a schema: as the database's owner run "grant create on database … to …".`,
    );
  });
  await client.query(`set local search_path to ${waitingRoom}`);
}

async function loadRows(
  client: pg.PoolClient,
  parts: AsyncGenerator<BackupPart>,
  say: (line: string) => void,
): Promise<void> {
  for await (const part of parts) {
    if (part.kind === 'header') {
      refuseUnfit(part.header);
      await migrateTo(client, part.header.migrations.length);
    }
    if (part.kind === 'table') {
      const ended = await loadTable(client, part, parts);
      say(`${ended.name}: ${ended.rows.toLocaleString('en')} rows`);
    }
  }
}

type TableEnd = Extract<BackupPart, { kind: 'table-end' }>;

async function loadTable(
  client: pg.PoolClient,
  { name, columns }: Extract<BackupPart, { kind: 'table' }>,
  parts: AsyncGenerator<BackupPart>,
): Promise<TableEnd> {
  let ended: TableEnd | undefined;
  const rows = async function* () {
    for (;;) {
      const next = await parts.next();
      if (next.done === true) return;
      if (next.value.kind === 'rows') yield next.value.bytes;
      if (next.value.kind === 'table-end') {
        ended = next.value;
        return;
      }
    }
  };
  const target = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(rows(), { objectMode: false }), target);
  if (ended?.rows !== target.rowCount)
    throw new BackupError(`PostgreSQL took other rows of ${name} than the backup has.`);
  return ended;
}

/** The tables as they were when the backup was made, and later on as this program needs them. */
async function migrateTo(client: pg.PoolClient, level: number): Promise<void> {
  while ((await applyNextMigration(client, allMigrations.slice(0, level))) !== null);
}
