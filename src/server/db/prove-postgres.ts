import type pg from 'pg';
import { StartError } from '../process/start-error.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';

const retryMs = 500;
const maxWaitMs = 30_000;
const oldestVersion = 150_000;
/** Refused, unknown host yet, reset, starting up, too many connections: a server may be on its way. */
const comingUp = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNRESET',
  'ETIMEDOUT',
  '57P03',
  '53300',
]);

/** Returns once the database answers and fits; waits up to 30 s for one that is still starting. Throws `StartError`. */
export async function provePostgres(pool: pg.Pool, log: Log, patienceMs = maxWaitMs): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask(pool);
    if (!('failed' in answer)) return judge(answer);
    const { code, message } = answer.failed;
    if (!comingUp.has(code ?? '') || Date.now() > until) {
      throw new StartError(
        `The database does not answer (${code ?? 'no code'}: ${message || 'no message'}): check DATABASE_URL.`,
      );
    }
    log.info({ code }, 'Waiting for the database');
    await pause(retryMs);
  }
}

type Facts = { version: number; encoding: string };

async function ask(pool: pg.Pool): Promise<Facts | { failed: pg.DatabaseError }> {
  try {
    const { rows } = await pool.query<Facts>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    return rows[0]!;
  } catch (error) {
    return { failed: error as pg.DatabaseError };
  }
}

function judge({ version, encoding }: Facts): void {
  if (version < oldestVersion) {
    throw new StartError(
      `The database is PostgreSQL ${Math.floor(version / 10_000)}; Jejak needs 15 or newer: upgrade it.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new StartError(`The database is encoded in ${encoding}; Jejak needs UTF8: create it with "encoding UTF8".`);
  }
}
