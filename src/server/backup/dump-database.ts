import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { allMigrations } from '../db/migrations/all.ts';
import { migrationLevel } from '../db/migrate.ts';
import { BackupError } from './backup-error.ts';
import { type BackupHeader, formatVersion } from './backup-header.ts';
import { magic } from './file-form.ts';
import { schemaTables } from './schema-tables.ts';

export interface Dumping {
  readonly version: string;
  readonly nowMs: number;
  readonly say: (line: string) => void;
}

/**
 * The content of a backup, uncompressed: everything the database holds in one snapshot. The client is good for nothing
 * else when the caller stops half-way.
 */
export async function* dumpDatabase(client: pg.PoolClient, dumping: Dumping): AsyncGenerator<Buffer> {
  await client.query('begin isolation level repeatable read read only');
  await client.query('set local statement_timeout = 0');
  await client.query('set local idle_in_transaction_session_timeout = 0');
  const header = await describe(client, dumping);
  yield Buffer.from(`${magic} ${formatVersion}\n${JSON.stringify(header)}\n`);
  for (const { name, columns, rows } of header.tables) {
    dumping.say(`${name}: ${rows.toLocaleString('en')} rows`);
    yield Buffer.from(`table ${name}\n`);
    const chunks = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`)) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) {
      yield Buffer.from(`rows ${chunk.length}\n`);
      yield chunk;
    }
    yield Buffer.from('table-end\n');
  }
  yield Buffer.from('end\n');
  await client.query('commit');
}

async function describe(client: pg.PoolClient, { version, nowMs }: Dumping): Promise<BackupHeader> {
  const level = await migrationLevel(client);
  if (level === 0) throw new BackupError('The database is empty: there is nothing to back up.');
  if (level > allMigrations.length) {
    throw new BackupError(
      `The database is at level ${level} and this Jejak knows ${allMigrations.length}: back it up with a newer Jejak.`,
    );
  }
  const migrations = await client.query<{ hash: string }>('select hash from schema_migration order by id');
  const organisations = await client.query<{ org_id: string }>('select org_id from org order by org_id');
  const tables: BackupHeader['tables'] = [];
  for (const name of schemaTables(level)) tables.push(await describeTable(client, name));
  return {
    createdAt: new Date(nowMs).toISOString(),
    version,
    migrations: migrations.rows.map(({ hash }) => hash),
    organisations: organisations.rows.map((row) => row.org_id),
    tables,
  };
}

async function describeTable(client: pg.PoolClient, name: string): Promise<BackupHeader['tables'][number]> {
  const columns = await client.query<{ attname: string }>(
    `select attname from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [name],
  );
  const counted = await client.query<{ rows: number }>(`select count(*) as rows from ${name}`);
  return { name, columns: columns.rows.map(({ attname }) => attname), rows: counted.rows[0]!.rows };
}
