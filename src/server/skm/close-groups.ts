import type { PoolClient } from 'pg';
import {
  groupsToTell,
  profileToTell,
  type Sums,
  type ToldCell,
  type UntoldCell,
} from '../../domain/skm/told-groups.ts';
import { periodOf, type Period } from '../../domain/skm/period.ts';
import { addDays, yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Database } from '../db/database.ts';

interface Closing {
  readonly orgId: Uuid;
  readonly day: LocalDate;
  readonly nowMs: number;
}

/**
 * SKM-26: closes groups of answers once a day (WIB), those given before that day. Gives back how many organisations
 * closed any day; a second call on the same day closes nothing.
 */
export async function closeGroups(database: Database, nowMs: number): Promise<number> {
  const day = localTimeAt(nowMs, 'WIB').date;
  const { rows } = await database.pool.query<{ orgId: Uuid }>('select org_id as "orgId" from org');
  let closed = 0;
  for (const { orgId } of rows) {
    if (await database.transaction((client) => closeDay(client, { orgId, day, nowMs }))) closed++;
  }
  return closed;
}

async function closeDay(client: PoolClient, closing: Closing): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into survey_closing as c (org_id, day) values ($1, $2)
     on conflict (org_id) do update set day = excluded.day where c.day < excluded.day`,
    [closing.orgId, closing.day],
  );
  if (rowCount === 0) return false;
  // Whoever is counting answers comes before or after, never between.
  await client.query('lock table survey_total in share mode');
  const cells = await readUntold(client, closing);
  const families = new Set(cells.flatMap(({ facts }) => [...facts.keys()].map(familyOf)));
  for (const family of families) {
    const ofFamily = cells.flatMap((cell): UntoldCell[] => {
      const facts = new Map([...cell.facts].filter(([fact]) => familyOf(fact) === family));
      return facts.size === 0 ? [] : [{ ...cell, facts }];
    });
    await writeTold(client, closing, groupsToTell(ofFamily, closing.day));
  }
  await closeProfiles(client, closing);
  return true;
}

/** The unsur make one index and are told together; each own question of an agency stands alone. */
function familyOf(fact: string): string {
  return fact.startsWith('own:') ? fact : 'index';
}

/** What is counted of each service and month, less what was told of it before. */
async function readUntold(client: PoolClient, { orgId, day }: Closing): Promise<UntoldCell[]> {
  const { rows } = await client.query<{
    unit_id: Uuid;
    service_id: Uuid;
    month: LocalDate;
    fact: string;
    n: number;
    total: number;
  }>(
    `select unit_id, service_id, to_char(month, 'YYYY-MM-DD') as month, fact, sum(n)::bigint as n, sum(sum)::bigint as total
     from (
       select unit_id, service_id, date_trunc('month', start)::date as month, fact, n, sum from survey_total
       where org_id = $1 and span = 'd' and standing = 'counted' and start < $2
         and (fact = 'all' or fact like 'unsur:%' or fact like 'own:%')
       union all
       select unit_id, service_id, month, fact, -n, -sum from survey_told where org_id = $1
     ) as untold
     group by unit_id, service_id, untold.month, fact having sum(n) <> 0 or sum(sum) <> 0`,
    [orgId, day],
  );
  return [...groupBy(rows, (row) => `${row.unit_id} ${row.service_id} ${row.month}`).values()].map((ofCell) => {
    const { unit_id: unitId, service_id: serviceId, month } = ofCell[0]!;
    const facts = new Map(ofCell.map(({ fact, n, total }): [string, Sums] => [fact, { n, total }]));
    return { unitId, serviceId, month, facts };
  });
}

async function writeTold(client: PoolClient, { orgId, day, nowMs }: Closing, told: readonly ToldCell[]): Promise<void> {
  const rows = told.flatMap((cell) => [...cell.facts].map(([fact, sums]) => ({ ...cell, ...sums, fact })));
  await client.query(
    `insert into survey_told as t (org_id, unit_id, service_id, month, scope, from_date, to_date, fact, n, sum, through,
       told_at)
     select $1::uuid, *, $2::date, to_timestamp($3) from unnest($4::uuid[], $5::uuid[], $6::date[], $7::text[], $8::date[],
       $9::date[], $10::text[], $11::bigint[], $12::bigint[])
     on conflict (org_id, unit_id, from_date, to_date, scope, service_id, month, fact) do update set
       n = t.n + excluded.n, sum = t.sum + excluded.sum, through = excluded.through, told_at = excluded.told_at`,
    [
      orgId,
      addDays(day, -1),
      nowMs / 1_000,
      rows.map(({ unitId }) => unitId),
      rows.map(({ serviceId }) => serviceId),
      rows.map(({ month }) => month),
      rows.map(({ scope }) => scope),
      rows.map(({ period }) => period.from),
      rows.map(({ period }) => period.to),
      rows.map(({ fact }) => fact),
      rows.map(({ n }) => n),
      rows.map(({ total }) => total),
    ],
  );
}

const dimensions = ['sex', 'age', 'education', 'work'];

/** Who answered, of each unit's triwulan that is over. */
async function closeProfiles(client: PoolClient, { orgId, day }: Closing): Promise<void> {
  const { rows } = await client.query<{ unit_id: Uuid; quarter: LocalDate; fact: string; n: number }>(
    `select unit_id, to_char(quarter, 'YYYY-MM-DD') as quarter, fact, sum(n)::bigint as n
     from (
       select unit_id, date_trunc('quarter', start)::date as quarter, fact, n from survey_total
       where org_id = $1 and span = 'm' and standing = 'counted' and split_part(fact, ':', 1) = any($3::text[])
         and start < date_trunc('quarter', $2::date)
       union all
       select unit_id, from_date, fact, -counted from survey_told_profile where org_id = $1
     ) as untold
     group by unit_id, untold.quarter, fact having sum(n) <> 0`,
    [orgId, day, dimensions],
  );
  const prefix = (fact: string) => fact.slice(0, fact.indexOf(':'));
  for (const ofGroup of groupBy(rows, (row) => `${row.unit_id} ${row.quarter} ${prefix(row.fact)}`).values()) {
    const { unit_id: unitId, quarter, fact } = ofGroup[0]!;
    const counts = new Map(ofGroup.map((row) => [row.fact, row.n]));
    const told = profileToTell(counts);
    if (told === null) continue;
    const named = [...told].map(([name, n]): [string, number] => [name === '~' ? `${prefix(fact)}:~` : name, n]);
    await writeProfile(client, { orgId, unitId, period: quarterFrom(quarter) }, { named: new Map(named), counts });
  }
}

async function writeProfile(
  client: PoolClient,
  { orgId, unitId, period }: { orgId: Uuid; unitId: Uuid; period: Period },
  { named, counts }: { named: ReadonlyMap<string, number>; counts: ReadonlyMap<string, number> },
): Promise<void> {
  const facts = [...new Set([...named.keys(), ...counts.keys()])];
  await client.query(
    `insert into survey_told_profile as t (org_id, unit_id, from_date, to_date, fact, n, counted)
     select $1::uuid, $2::uuid, $3::date, $4::date, * from unnest($5::text[], $6::bigint[], $7::bigint[])
     on conflict (org_id, unit_id, from_date, to_date, fact) do update set
       n = t.n + excluded.n, counted = t.counted + excluded.counted`,
    [
      orgId,
      unitId,
      period.from,
      period.to,
      facts,
      facts.map((fact) => named.get(fact) ?? 0),
      facts.map((fact) => counts.get(fact) ?? 0),
    ],
  );
}

function quarterFrom(firstDay: LocalDate): Period {
  return periodOf('quarter', yearOf(firstDay), Math.ceil(Number(firstDay.slice(5, 7)) / 3));
}
