import pg from 'pg';
import { pause } from './pause.ts';

/** How to reach an engine: `host` is a socket's directory or an address. */
export type Address = { host: string; port: number; user: string; password?: string };

/** What a postmaster said: not there, there but not taking sessions yet, or a session. */
export type Answer =
  | { kind: 'silent'; because: string }
  | { kind: 'not yet' }
  | { kind: 'session'; session: pg.Client };

// Any constant of ours: the lock means "this process runs this cluster" and dies with its session.
const holdKey = 5_248_001;

/** Opens a session with the engine's maintenance database, as proof that it works. Never throws. */
export async function openSession(address: Address): Promise<Answer> {
  const session = new pg.Client({
    ...address,
    database: 'postgres',
    application_name: 'jejak-supervisor',
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener a session cut by the engine would end the process.
  session.on('error', () => undefined);
  try {
    await session.connect();
    return { kind: 'session', session };
  } catch (error) {
    await session.end().catch(() => undefined);
    const { code = '', message } = error as pg.DatabaseError;
    return code === '57P03' ? { kind: 'not yet' } : { kind: 'silent', because: code || message };
  }
}

/**
 * Tries to become the one process that runs the cluster behind `session`, for as long as the session lasts; waits
 * a little for the session of a killed owner to end. Gives the postmaster's pid, or null if another process holds it.
 */
export async function holdCluster(session: pg.Client, patienceMs = 2_000): Promise<number | null> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const { rows } = await session.query<{ held: boolean; pid: number }>(
      `select pg_try_advisory_lock($1) as held, split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
      [holdKey],
    );
    if (rows[0]?.held) return rows[0].pid;
    if (Date.now() > until) return null;
    await pause(100);
  }
}

/** Connection string for `address`, in the form that pg and DATABASE_URL take. */
export function toConnectionString({ host, port, user, password }: Address, database: string): string {
  const credentials = `${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}`;
  if (!host.startsWith('/')) return `postgres://${credentials}@${host}:${port}/${database}`;
  return `postgres://${credentials}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
