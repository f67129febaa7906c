import pg from 'pg';
import { pause } from '../db/pause.ts';
import { carryRightsOver } from './carry-rights-over.ts';
import { schemaTables } from './schema-tables.ts';
import { allMigrations } from '../db/migrations/all.ts';

/** Where rows are loaded before they take their place. */
export const waitingRoom = 'jejak_restore';

export interface Place {
  /** The schema of the live tables. */
  readonly schema: string;
  /** The migration level of the live tables, 0 when there are none. */
  readonly liveLevel: number;
  readonly keepSessions: boolean;
}

const mostTries = 20;
const deadlock = '40P01';

/**
 * Replaces the live tables by those of the waiting room, inside the caller's transaction. Gives back, in lines to be said,
 * what stays as it was and what comes back that had been taken away.
 */
export async function takePlace(
  client: pg.PoolClient,
  { schema, liveLevel, keepSessions }: Place,
): Promise<readonly string[]> {
  let lines: readonly string[] = [];
  const live = liveLevel === 0 ? [] : tablesWithLevel(liveLevel).map((name) => qualified(schema, name));
  if (live.length > 0) {
    await lockAll(client, live);
    lines = await carryRightsOver(client, { schema, tables: schemaTables(liveLevel) });
    if (keepSessions) await carrySessionsOver(client, qualified(schema, 'session'));
    if (schemaTables(liveLevel).includes('audit')) await carryAuditOver(client, qualified(schema, 'audit'));
    await client.query(`drop table ${live.join(', ')}`);
  }
  for (const name of tablesWithLevel(allMigrations.length)) {
    await client.query(`alter table ${waitingRoom}.${name} set schema ${pg.escapeIdentifier(schema)}`);
  }
  await client.query(`drop schema ${waitingRoom}`);
  return lines;
}

function tablesWithLevel(level: number): string[] {
  return [...schemaTables(level), 'schema_migration'];
}

function qualified(schema: string, name: string): string {
  return `${pg.escapeIdentifier(schema)}.${name}`;
}

/** Waits for running transactions to end. One of them may want what is locked already: then all is let go and tried anew. */
async function lockAll(client: pg.PoolClient, tables: readonly string[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    await client.query('savepoint locking');
    try {
      await client.query(`lock table ${tables.join(', ')} in access exclusive mode`);
      return;
    } catch (error) {
      if ((error as pg.DatabaseError).code !== deadlock || tries === mostTries) throw error;
      await client.query('rollback to savepoint locking');
      await pause(50 * tries);
    }
  }
}

/**
 * A device that signed in after the backup stays signed in, and one that was signed out or revoked stays so: whatever
 * the reason for the restore, it must not bring a lost phone's session back.
 */
async function carrySessionsOver(client: pg.PoolClient, live: string): Promise<void> {
  const columns = 'org_id, token_hash, person_id, device_id, created_at, last_seen_at, revoked_at';
  await client.query(
    `insert into session as s (${columns})
     select ${columns} from ${live} as l
     where exists (select from account a where a.org_id = l.org_id and a.person_id = l.person_id)
     on conflict (org_id, token_hash) do update set
       revoked_at = coalesce(s.revoked_at, excluded.revoked_at),
       last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at)`,
  );
}

/** Who did what is never lost to a restore: what the backup does not know yet is added to what it does. */
async function carryAuditOver(client: pg.PoolClient, live: string): Promise<void> {
  const known = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [live],
  );
  const columns = known.rows.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  await client.query(
    `insert into audit (${columns}) select ${columns} from ${live} as l
     where not exists (select from audit a
       where a.org_id = l.org_id and a.at = l.at and a.batch = l.batch and a.place = l.place)`,
  );
}
