import { createHash } from 'node:crypto';
import { copyFile, readFile, truncate, writeFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { writeBackup } from '../../../src/server/backup/write-backup.ts';
import { verifyBackup } from '../../../src/server/backup/verify-backup.ts';
import { refuseUnfit } from '../../../src/server/backup/restore-backup.ts';
import { schemaTables } from '../../../src/server/backup/schema-tables.ts';
import { allMigrations } from '../../../src/server/db/migrations/all.ts';
import { columnTypes } from '../../../src/server/db/column-types.ts';
import { migrate } from '../../../src/server/db/migrate.ts';
import { connectDatabase, type Database } from '../../../src/server/db/database.ts';
import { acceptPush } from '../../../src/server/sync/accept-push.ts';
import { aChange, newId } from '../../support/api-client.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { anActivity, ids, nowMs } from '../../support/small-district.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { collectLog } from '../db/collect-log.ts';
import { BackupFolder, channelStates, epochOf, restore } from './backed-up-server.ts';

const undo: (() => Promise<unknown>)[] = [];
let server: TestServer;
let folder: BackupFolder;

beforeEach(async () => {
  server = await startTestServer();
  undo.push(() => server.stop());
  folder = await BackupFolder.make(undo);
});
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function emptyDatabase(): Promise<Database> {
  const fresh = await createTestDatabase();
  const database = await connectDatabase({ env: { databaseUrl: fresh.url, dataDir: '' }, log: collectLog() });
  undo.push(async () => {
    await database.close();
    await fresh.drop();
  });
  return database;
}

/** What the server holds, as a database of an older level would. */
async function copyAtLevel(level: number): Promise<pg.Pool> {
  const fresh = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: fresh.url, types: columnTypes });
  undo.push(async () => {
    await pool.end();
    await fresh.drop();
  });
  await migrate(pool, collectLog(), allMigrations.slice(0, level));
  for (const name of schemaTables(level)) {
    const { rows } = await server.database.pool.query<{ all: string }>(
      `select json_agg(t)::text as all from ${name} t`,
    );
    await pool.query(`insert into ${name} select * from json_populate_recordset(null::public.${name}, $1)`, [
      rows[0]!.all ?? '[]',
    ]);
  }
  return pool;
}

function push(changes: unknown[]) {
  const actor = { kind: 'person', orgId: ids.org, personId: ids.officer, unitId: ids.office, roles: [] } as const;
  const context = { orgId: ids.org, deviceId: newId(), receivedAt: instantOf(nowMs), clockOffsetMs: 0, actor };
  return server.database.transaction((client) => acceptPush(client, context, changes));
}

const catalog = `select table_name, column_name, data_type, is_nullable, column_default, ordinal_position
  from information_schema.columns where table_schema = current_schema() order by 1, 6`;
const indexes = `select tablename, indexname, indexdef from pg_indexes where schemaname = current_schema() order by 1, 2`;

async function shapeOf({ pool }: Database) {
  return [(await pool.query(catalog)).rows, (await pool.query(indexes)).rows];
}

describe('a backup', () => {
  test('made while others write is one moment: counters and digests agree with the records', async () => {
    const writing = { goesOn: true };
    const write = async () => {
      while (writing.goesOn) await push([aChange(anActivity()), aChange(anActivity()), aChange(anActivity())]);
    };
    const writers = Array.from({ length: 4 }, write);
    const files: string[] = [];
    for (let n = 0; n < 4; n++) files.push(await folder.backUp(server.database));
    writing.goesOn = false;
    await Promise.all(writers);

    const copy = await emptyDatabase();
    const seen: number[] = [];
    for (const file of files) {
      await restore(copy, file);
      const states = await channelStates(copy);
      for (const { count, digest, real } of states) expect({ count, digest }).toEqual(real);
      seen.push(states.reduce((sum, { count }) => sum + count, 0));
      for (const { name, rows } of (await verifyBackup(file)).tables) {
        expect([name, (await copy.pool.query<{ n: number }>(`select count(*) as n from ${name}`)).rows[0]!.n]).toEqual([
          name,
          rows,
        ]);
      }
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBeGreaterThan(seen[0]!);
  });

  test('holds every table of the schema, and a restored database has the shape of a fresh one', async () => {
    const tables = await server.database.pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'`,
    );
    expect(tables.rows.map(({ name }) => name).toSorted()).toEqual(
      [...schemaTables(allMigrations.length), 'schema_migration'].toSorted(),
    );
    const others = await server.database.pool.query(
      `select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind not in ('r', 'i')`,
    );
    expect(others.rows, 'a restore moves tables and their indexes, nothing else').toEqual([]);

    const copy = await emptyDatabase();
    await restore(copy, await folder.backUp(server.database));
    expect(await shapeOf(copy)).toEqual(await shapeOf(server.database));
    await migrate(copy.pool, collectLog());
    expect((await copy.pool.query(`select 1 from pg_namespace where nspname = 'jejak_restore'`)).rows).toEqual([]);
  });

  test('brings every row back as it was, whatever it says', async () => {
    const words = ['a\\nb\ttab \\. \\N', 'emoji 🌱 — "kutip" \u2028', 'baris satu\nbaris dua\r\ntiga'];
    await push(words.map((note) => aChange(anActivity({ note }))));
    const copy = await emptyDatabase();
    await restore(copy, await folder.backUp(server.database));
    for (const name of schemaTables(allMigrations.length).filter((one) => one !== 'org')) {
      const rows = async ({ pool }: Database) => (await pool.query(`select t::text from ${name} t order by 1`)).rows;
      expect(await rows(copy), name).toEqual(await rows(server.database));
    }
  });

  test('an older level is restored and brought up to this one', async () => {
    const older = await folder.backUp({ pool: await copyAtLevel(1) });
    const copy = await emptyDatabase();
    await restore(copy, older);
    expect(await shapeOf(copy)).toEqual(await shapeOf(server.database));
    expect(await channelStates(copy)).toEqual(await channelStates(server.database));
  });

  test('of an empty database is refused, and leaves no file', async () => {
    await expect(folder.backUp(await emptyDatabase())).rejects.toThrow('The database is empty');
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('never overwrites a file', async () => {
    const file = await folder.backUp(server.database);
    const again = writeBackup(server.database.pool, { file, version: '', nowMs: 0, say: () => undefined });
    await expect(again).rejects.toThrow('exists already');
  });
});

/** Changes a backup's content and gives it a right checksum again. */
async function rewrite(file: string, target: string, change: (text: string) => string): Promise<void> {
  const content = gunzipSync((await readFile(file)).subarray(0, -72)).toString('utf8');
  const packed = gzipSync(change(content));
  const checksum = createHash('sha256').update(packed).digest('hex');
  await writeFile(target, Buffer.concat([packed, Buffer.from(`sha256:${checksum}\n`)]));
}

describe('a file that cannot be trusted', () => {
  let whole: string;
  let epoch: string;
  beforeEach(async () => {
    whole = await folder.backUp(server.database);
    epoch = await epochOf(server.database);
  });

  async function expectRefused(file: string, why: RegExp): Promise<void> {
    await expect(verifyBackup(file).then(refuseUnfit)).rejects.toThrow(why);
    // Even unverified it changes nothing.
    await expect(restore(server.database, file)).rejects.toThrow(why);
    expect(await epochOf(server.database)).toBe(epoch);
  }

  test('cut off anywhere, it is refused', async () => {
    const { length } = await readFile(whole);
    for (const keep of [1, 2, 71, 72, 100, Math.floor(length / 2), length - 73, length - 72, length - 1]) {
      const cut = join(folder.path, `cut-${keep}`);
      await copyFile(whole, cut);
      await truncate(cut, keep);
      await expectRefused(cut, /damaged|is not a backup/);
    }
  });

  test('one byte altered anywhere, it is refused', async () => {
    const bytes = await readFile(whole);
    const altered = join(folder.path, 'altered');
    const places = [
      0,
      4,
      9,
      12,
      60,
      ...Array.from({ length: 12 }, (_, n) => Math.floor((bytes.length / 12) * n)),
      bytes.length - 2,
    ];
    for (const place of places) {
      const copy = Buffer.from(bytes);
      copy[place]! ^= 0x01;
      await writeFile(altered, copy);
      await expectRefused(altered, /damaged|is not a backup/);
    }
  });

  test('a file of something else is refused', async () => {
    const other = join(folder.path, 'other');
    await writeFile(other, 'not a backup at all');
    await expectRefused(other, /is not a backup/);
    await writeFile(other, gzipSync('a gzip file of something else'));
    await expectRefused(other, /damaged/);
    await rewrite(whole, other, () => 'something else\nwith a right checksum\n');
    await expectRefused(other, /is not a backup/);
    await expectRefused(join(folder.path, 'nowhere'), /cannot be read \(ENOENT\)/);
  });

  test('a newer level or form, or another migration, is refused', async () => {
    const other = join(folder.path, 'newer');
    const withHeader = (change: (header: { migrations: string[] }) => void) => (text: string) => {
      const [magic, header, ...rest] = text.split('\n');
      const told = JSON.parse(header!);
      change(told);
      return [magic, JSON.stringify(told), ...rest].join('\n');
    };
    await rewrite(
      whole,
      other,
      withHeader((header) => header.migrations.push('of the future')),
    );
    await expectRefused(other, /at level \d+ and this Jejak knows \d+/);
    await rewrite(
      whole,
      other,
      withHeader((header) => (header.migrations[0] = 'altered')),
    );
    await expectRefused(other, /migration 1 was another one/);
    await rewrite(whole, other, (text) => text.replace('jejak-backup 1', 'jejak-backup 2'));
    await expectRefused(other, /newer Jejak \(form 2\)/);
  });

  test('rows that PostgreSQL does not take leave everything as it was', async () => {
    const other = join(folder.path, 'twice');
    // The same account twice under one key, in a file whose checksum and counts are right.
    await rewrite(whole, other, (text) => {
      const line = /table account\nrows (\d+)\n(.*\n)/.exec(text)!;
      const row = line[2]!;
      const told = text.replace(/("name":"account".*?"rows":)(\d+)/, (_all, before, n) => `${before}${Number(n) + 1}`);
      return told.replace(line[0], `table account\nrows ${Buffer.byteLength(row)}\n${row}rows ${line[1]}\n${row}`);
    });
    await expect(verifyBackup(other)).resolves.toBeDefined();
    await expect(restore(server.database, other)).rejects.toMatchObject({ code: '23505' });
    expect(await epochOf(server.database)).toBe(epoch);
    expect(
      (await server.database.pool.query(`select 1 from pg_namespace where nspname = 'jejak_restore'`)).rows,
    ).toEqual([]);
  });
});
