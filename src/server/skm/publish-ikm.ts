import { firstOpenDay } from '../../domain/open-times/open-times.ts';
import { yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { indicesOfYear, type GroupTotals } from '../../domain/unit-ikm/indices-of-year.ts';
import type { UnitIkm } from '../../domain/unit-ikm/unit-ikm-body.ts';
import { unitIkm } from '../../domain/unit-ikm/unit-ikm.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Database } from '../db/database.ts';
import { eachAlone, rethrow } from '../db/each-alone.ts';
import { idsByName } from '../publish/ids-by-name.ts';
import type { Publication } from '../publish/publication.ts';
import { publishRecord } from '../publish/publish-record.ts';
import { closeGroups } from './close-groups.ts';

interface Row {
  org_id: Uuid;
  unit_id: Uuid;
  from: LocalDate;
  to: LocalDate;
  fact: string;
  n: number;
  total: number;
}

type NamedRows = readonly [name: string, rows: readonly Row[]];

const unsurPrefix = 'unsur:';

/**
 * Tells every unit's devices its index of this year and the last, so that reports and evaluations have it offline. What
 * has not changed is not written again, and what cannot be told of one unit and year keeps no other from being told:
 * `failed` hears why. Gives back how many were written.
 */
export async function publishIkm(
  database: Database,
  nowMs: number,
  failed: (error: unknown) => void = rethrow,
): Promise<number> {
  await closeGroups(database, nowMs);
  const today = localTimeAt(nowMs, 'WIT').date;
  const { rows } = await database.pool.query<Row>(
    `select org_id, unit_id, to_char(from_date, 'YYYY-MM-DD') as "from", to_char(to_date, 'YYYY-MM-DD') as "to", fact,
       sum(n)::bigint as n, sum(sum)::bigint as total
     from survey_told
     where scope <> 'organisation' and from_date >= $1 and (fact = 'all' or fact like 'unsur:%')
     group by org_id, unit_id, from_date, to_date, fact`,
    [firstOpenDay(today)],
  );
  let written = 0;
  for (const [orgId, ofOrg] of groupBy(rows, (row) => row.org_id)) {
    const years = [...groupBy(ofOrg, (row) => `ikm ${row.unit_id} ${row.from.slice(0, 4)}`)];
    written += await eachAlone(years, (some) => publish(database, { orgId, nowMs }, some), failed);
  }
  return written;
}

function publish(
  { transaction }: Database,
  { orgId, nowMs }: { orgId: Uuid; nowMs: number },
  years: readonly NamedRows[],
) {
  const by = { kind: 'server', id: null } as const;
  return transaction(async (client) => {
    const names = years.map(([name]) => name);
    const ids = await idsByName(client, { orgId, kind: unitIkm.name }, names);
    const publications = years.map(([name, rows]) => publicationOf(ids.get(name)!, rows));
    return publishRecord(client, { orgId, by, nowMs }, publications);
  });
}

/** Of the rows of one unit and year. */
function publicationOf(id: Uuid, rows: readonly Row[]): Publication {
  const { unit_id: unitId, from } = rows[0]!;
  const year = yearOf(from);
  const body: UnitIkm = { unitId, year, periods: indicesOfYear(year, groupsOf(rows)) };
  return { kind: unitIkm.name, id, body };
}

function groupsOf(rows: readonly Row[]): GroupTotals[] {
  return [...groupBy(rows, (row) => `${row.from} ${row.to}`).values()].map((ofGroup) => ({
    from: ofGroup[0]!.from,
    to: ofGroup[0]!.to,
    responses: ofGroup.find((row) => row.fact === 'all')?.n ?? 0,
    unsur: ofGroup
      .filter((row) => row.fact.startsWith(unsurPrefix))
      .map(({ fact, n, total }) => ({ name: fact.slice(unsurPrefix.length), n, total })),
  }));
}
