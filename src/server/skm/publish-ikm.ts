import type { Pool } from 'pg';
import { toldPeriod } from '../../domain/skm/told-period.ts';
import { firstOpenDay } from '../../domain/open-times/open-times.ts';
import { yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { indicesOfYear, type MonthTotals } from '../../domain/unit-ikm/indices-of-year.ts';
import type { UnitIkm } from '../../domain/unit-ikm/unit-ikm-body.ts';
import { unitIkm } from '../../domain/unit-ikm/unit-ikm.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import { namedId } from '../named-id.ts';
import type { Database } from '../db/database.ts';
import type { Publication } from '../organisation/publication.ts';
import { publishRecord } from '../organisation/publish-record.ts';

interface Row {
  org_id: Uuid;
  unit_id: Uuid;
  start: LocalDate;
  fact: string;
  n: number;
  total: number;
}

const unsurPrefix = 'unsur:';

/**
 * Tells every unit's devices its index of this year and the last, so that reports and evaluations have it offline. What
 * has not changed is not written again. Gives back how many were.
 */
export async function publishIkm(database: Database, nowMs: number): Promise<number> {
  const today = localTimeAt(nowMs, 'WIT').date;
  const first = firstOpenDay(today);
  const ends = await toldEnds(database.pool, first, today);
  const { rows } = await database.pool.query<Row>(
    `select org_id, unit_id, to_char(date_trunc('month', start), 'YYYY-MM-DD') as start, fact,
       sum(n)::bigint as n, sum(sum)::bigint as total
     from unnest($1::uuid[], $2::uuid[], $3::date[]) as told(of_org, of_unit, told_to)
     join survey_total on org_id = of_org and unit_id = of_unit and standing = 'counted'
       and (fact = 'all' or fact like 'unsur:%')
       and (span = 'm' and start between $4 and date_trunc('month', told_to) - interval '1 day'
         or span = 'd' and start between date_trunc('month', told_to) and told_to)
     group by org_id, unit_id, date_trunc('month', start), fact`,
    [ends.map(({ orgId }) => orgId), ends.map(({ unitId }) => unitId), ends.map(({ to }) => to), first],
  );
  let written = 0;
  for (const [orgId, ofOrg] of groupBy(rows, (row) => row.org_id)) {
    const publications = [...groupBy(ofOrg, (row) => `${row.unit_id} ${row.start.slice(0, 4)}`).values()];
    const by = { kind: 'server', id: null } as const;
    written += await database.transaction((client) =>
      publishRecord(client, { orgId, by, nowMs }, publications.map(publicationOf)),
    );
  }
  return written;
}

interface ToldEnd {
  readonly orgId: Uuid;
  readonly unitId: Uuid;
  readonly to: LocalDate;
}

/** Up to which day each unit's answers may be told by now: an index that moved with each answer would tell of it (SKM-26). */
async function toldEnds(pool: Pool, first: LocalDate, today: LocalDate): Promise<ToldEnd[]> {
  const { rows } = await pool.query<{ org_id: Uuid; unit_id: Uuid; date: LocalDate; n: number }>(
    `select org_id, unit_id, to_char(start, 'YYYY-MM-DD') as date, sum(n)::bigint as n from survey_total
     where span = 'd' and standing = 'counted' and fact = 'all' and start between $1 and $2
     group by org_id, unit_id, start`,
    [first, today],
  );
  return [...groupBy(rows, (row) => row.unit_id).values()].flatMap((days) => {
    const told = toldPeriod({ from: first, to: today }, days, today);
    return told ? [{ orgId: days[0]!.org_id, unitId: days[0]!.unit_id, to: told.to }] : [];
  });
}

/** Of the rows of one unit and year. */
function publicationOf(rows: readonly Row[]): Publication {
  const { unit_id: unitId, start } = rows[0]!;
  const year = yearOf(start);
  const body: UnitIkm = { unitId, year, periods: indicesOfYear(year, monthsOf(rows)) };
  return { kind: unitIkm.name, id: namedId(`ikm ${unitId} ${year}`), body };
}

function monthsOf(rows: readonly Row[]): MonthTotals[] {
  return [...groupBy(rows, (row) => row.start)].map(([firstDay, ofMonth]) => ({
    firstDay,
    responses: ofMonth.find((row) => row.fact === 'all')?.n ?? 0,
    unsur: ofMonth
      .filter((row) => row.fact.startsWith(unsurPrefix))
      .map(({ fact, n, total }) => ({ name: fact.slice(unsurPrefix.length), n, total })),
  }));
}
