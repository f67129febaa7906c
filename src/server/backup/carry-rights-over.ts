import pg from 'pg';

interface Carried {
  readonly table: string;
  readonly key: readonly string[];
  /** How each column is taken over from the live row `l` into the restored row `t`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly said: string;
}

/**
 * ADM-4: rights that were ended or lessened since the backup stay so, as sessions do. Accounts keep what they hold now: roles
 * and rights, whether they have ended, password, second step and one-time codes. A tablet that was shut out stays out.
 */
const carried: readonly Carried[] = [
  {
    table: 'account',
    key: ['org_id', 'person_id'],
    columns: {
      roles: 'l.roles',
      rights: 'l.rights',
      ended_at: 'l.ended_at',
      password_hash: 'l.password_hash',
      code_hash: 'l.code_hash',
      code_expires_at: 'l.code_expires_at',
      totp_secret: 'l.totp_secret',
      totp_pending: 'l.totp_pending',
      totp_last_step: 'greatest(t.totp_last_step, l.totp_last_step)',
      recovery_hashes: 'l.recovery_hashes',
    },
    said: 'accounts stay as they were before the restore: roles, rights, passwords, second steps, one-time codes',
  },
  {
    table: 'counter_device',
    key: ['org_id', 'device_id'],
    columns: {
      revoked_at: 'coalesce(t.revoked_at, l.revoked_at)',
      code_hash: 'l.code_hash',
      code_expires_at: 'l.code_expires_at',
      token_hash: 'l.token_hash',
    },
    said: 'counter tablets stay as they were before the restore: those shut out, and their codes',
  },
];

/** What may come back that somebody had taken away since; it is counted, so that it can be looked at. */
const broughtBack: readonly { readonly said: string; readonly table: string; readonly where: string }[] = [
  {
    table: 'survey_publication',
    where: 'not exists (select from LIVE l where l.org_id = t.org_id and l.unit_id = t.unit_id)',
    said: 'public SKM pages that were closed since the backup are open again',
  },
  {
    table: 'record',
    where: `t.body is not null and exists (select from LIVE l where l.org_id = t.org_id and l.id = t.id and l.body is null)`,
    said: 'records that were deleted since the backup are there again; devices delete those of their own once more',
  },
  {
    table: 'record',
    where: `t.kind = 'deputy' and t.body is not null and exists (select from LIVE l where l.org_id = t.org_id and l.id = t.id
      and l.hash <> t.hash)`,
    said: 'deputies stand again as the backup has them: look whether they end when they should',
  },
  {
    table: 'record',
    where: `t.kind = 'employee' and t.body is not null and exists (select from LIVE l where l.org_id = t.org_id and l.id = t.id
      and l.hash <> t.hash)`,
    said: 'employees stand again in the unit and under the superior that the backup has',
  },
  {
    table: 'survey_invalidation',
    where: `t.put_back_at is null and not exists (select from LIVE l where l.org_id = t.org_id
      and l.response_id = t.response_id and l.put_back_at is null)`,
    said: 'questionnaires that were put back into the index since the backup are out of it again',
  },
];

/**
 * Takes over, inside the restore's transaction, from the live tables of `schema` into those of the waiting room. Gives back
 * what it did, and what the restore brings back all the same, in lines to be said.
 */
export async function carryRightsOver(
  client: pg.PoolClient,
  { schema, tables }: { schema: string; tables: readonly string[] },
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { table, key, columns, said } of carried.filter((one) => tables.includes(one.table))) {
    const live = `${pg.escapeIdentifier(schema)}.${table}`;
    const known = await columnsOf(client, schema, table);
    const sets = Object.entries(columns).filter(([column]) => known.has(column));
    const changed = await client.query(
      `update ${table} as t set ${sets.map(([column, value]) => `${column} = ${value}`).join(', ')}
       from ${live} as l
       where ${key.map((one) => `t.${one} = l.${one}`).join(' and ')}
         and (${sets.map(([column]) => `t.${column}`).join(', ')}) is distinct from
             (${sets.map(([, value]) => value).join(', ')})`,
    );
    if ((changed.rowCount ?? 0) > 0) lines.push(`${changed.rowCount} ${said}.`);
  }
  for (const { table, where, said } of broughtBack.filter((one) => tables.includes(one.table))) {
    const live = `${pg.escapeIdentifier(schema)}.${table}`;
    if (table === 'survey_invalidation' && !(await columnsOf(client, schema, table)).has('put_back_at')) continue;
    const found = await client.query<{ n: number }>(
      `select count(*) as n from ${table} as t where ${where.replaceAll('LIVE', live)}`,
    );
    const n = found.rows[0]?.n ?? 0;
    if (n > 0) lines.push(`${n} ${said}.`);
  }
  return lines;
}

/** The columns of a live table, which an older Jejak may have left with fewer. */
async function columnsOf(client: pg.PoolClient, schema: string, table: string): Promise<Set<string>> {
  const { rows } = await client.query<{ column_name: string }>(
    'select column_name from information_schema.columns where table_schema = $1 and table_name = $2',
    [schema, table],
  );
  return new Set(rows.map(({ column_name }) => column_name));
}
