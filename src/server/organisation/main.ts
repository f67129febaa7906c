import { parseArgs } from 'node:util';
import { BackupError } from '../backup/backup-error.ts';
import { reachDatabase, refuseMissing } from '../backup/reach-database.ts';
import { migrate } from '../db/migrate.ts';
import { readEnv } from '../process/env.ts';
import { StartError } from '../process/start-error.ts';
import { firstCodeDays } from '../people/first-code.ts';
import { resetAdmin } from './reset-admin.ts';

const usage = `npm run admin:reset -- NIP                a one-time code for an admin who cannot sign in
npm run admin:reset -- NIP --make-admin  the same, and makes them admin where no other is left`;

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String((error as Error).stack)}\n`);
  return 1;
});

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    args: process.argv.slice(2),
    options: { 'make-admin': { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new BackupError(usage);
  const env = readEnv(process.env);
  await refuseMissing(env);
  const silent = { info: () => undefined, error: (_facts: object, message: string) => say(message) };
  const database = await reachDatabase(env, silent);
  try {
    await migrate(database.pool, silent);
    const asked = { nip: positionals[0]!, makeAdmin: values['make-admin'] === true, nowMs: Date.now() };
    const result = await database.transaction((client) => resetAdmin(client, asked));
    if (result.kind === 'unknown-nip') say('No account that has not ended has this NIP.');
    if (result.kind === 'no-admin') say(`${result.name} is no admin. Add --make-admin to make them one.`);
    if (result.kind !== 'ok') return 1;
    say(`One-time code for ${result.name}: ${result.code}`);
    say(`Good for ${firstCodeDays} days: sign in with "Masuk dengan kode pertama" and choose a new password.`);
    return 0;
  } finally {
    await database.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
