import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Database } from '../db/database.ts';
import { migrationLevel } from '../db/migrate.ts';
import { readEnv } from '../process/env.ts';
import { StartError } from '../process/start-error.ts';
import { readVersion } from '../process/version.ts';
import { auditMaintenance } from './audit-maintenance.ts';
import { BackupError } from './backup-error.ts';
import { type BackupHeader, rowsOf } from './backup-header.ts';
import { reachDatabase, refuseMissing } from './reach-database.ts';
import { refuseUnfit, restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

const usage = `npm run backup -- FILE                          writes a backup into a new file
npm run restore -- FILE [--yes] [--end-sessions]  puts a backup in place of what the database holds`;

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String((error as Error).stack)}\n`);
  return 1;
});

async function run(): Promise<number> {
  const [command, ...args] = process.argv.slice(2);
  const { file, yes, endSessions } = readArguments(args);
  const env = readEnv(process.env);
  if (command === 'backup') {
    await refuseMissing(env);
    return withDatabase(env, (database) => backUp(database, file));
  }
  say(`Checking ${file} …`);
  const header = await verifyBackup(file);
  refuseUnfit(header);
  say(
    `A backup of ${header.createdAt} with ${rowsOf(header).toLocaleString('en')} rows, level ${header.migrations.length}.`,
  );
  return withDatabase(env, (database) => restore(database, header, { file, yes, endSessions }));
}

function readArguments(args: string[]) {
  try {
    const options = { yes: { type: 'boolean' }, 'end-sessions': { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length !== 1) throw new BackupError(usage);
    // npm runs scripts in the project's folder; the person may stand in another.
    const file = resolve(process.env['INIT_CWD'] ?? '.', positionals[0]!);
    return { file, yes: values.yes === true, endSessions: values['end-sessions'] === true };
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError(`${(error as Error).message}\n${usage}`);
  }
}

/** Whatever ends the work, an engine that was started for it is stopped. */
async function withDatabase(env: ReturnType<typeof readEnv>, work: (database: Database) => Promise<number>) {
  const log = { info: () => undefined, error: (_facts: object, message: string) => say(message) };
  const database = await reachDatabase(env, log);
  const stop = () => void database.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function backUp({ pool }: Database, file: string): Promise<number> {
  const made = await writeBackup(pool, { file, version: readVersion(), nowMs: Date.now(), say });
  await auditMaintenance(pool, 'backup', Date.now());
  const size = `${(made.bytes / 1_000_000).toFixed(1)} MB`;
  say(`Backup written and checked: ${file} (${size}, ${rowsOf(made).toLocaleString('en')} rows).`);
  return 0;
}

type RestoreOptions = { file: string; yes: boolean; endSessions: boolean };

async function restore({ pool }: Database, header: BackupHeader, options: RestoreOptions): Promise<number> {
  const records = await countRecords(pool);
  if (records > 0 && !options.yes && !(await confirm(records, header))) {
    say('Nothing was changed.');
    return 1;
  }
  await restoreBackup(pool, { ...options, say });
  await auditMaintenance(pool, 'restore', Date.now());
  say('Restored. Devices bring back by themselves what they hold and the backup lacks.');
  say(
    options.endSessions
      ? 'Everybody has to sign in again.'
      : 'Who was signed in stays so, and accounts are as they were before the restore; revoke devices and rights again if the old database was gone.',
  );
  return 0;
}

async function countRecords(pool: Database['pool']): Promise<number> {
  if ((await migrationLevel(pool)) === 0) return 0;
  const { rows } = await pool.query<{ n: number }>('select count(*) as n from record');
  return rows[0]!.n;
}

async function confirm(records: number, { createdAt }: BackupHeader): Promise<boolean> {
  const there = `The database holds ${records.toLocaleString('en')} records. The backup of ${createdAt} takes their place.`;
  if (!process.stdin.isTTY) throw new BackupError(`${there} Add --yes to go on; nothing was changed.`);
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${there}\nType "restore" to go on: `);
  prompt.close();
  return answer.trim().toLowerCase() === 'restore';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
