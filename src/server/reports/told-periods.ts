import type { Pool } from 'pg';
import type { Period } from '../../domain/skm/period.ts';
import { toldPeriod, type DayCount } from '../../domain/skm/told-period.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { ReportQuestion } from './report-question.ts';

/** What of each of these periods may be told to who asks: all of it, or whole groups of answers alone (SKM-26). */
export async function toldPeriods(
  db: Pool,
  question: ReportQuestion,
  periods: readonly Period[],
): Promise<(Period | null)[]> {
  if (!question.hidesFew) return [...periods];
  const days = await countedDays(db, question, periods);
  return periods.map((period) => toldPeriod(period, days, question.today));
}

/** Counted answers by day, in all years that these periods touch. */
async function countedDays(
  db: Pool,
  { orgId, places, unitId, serviceId }: ReportQuestion,
  periods: readonly Period[],
): Promise<DayCount[]> {
  const years = periods.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).toSorted();
  const { rows } = await db.query<{ date: LocalDate; n: number }>(
    `select to_char(start, 'YYYY-MM-DD') as date, sum(n)::bigint as n from survey_total
     where org_id = $1 and unit_id = any($2::uuid[]) and span = 'd' and start between $3 and $4
       and standing = 'counted' and fact = 'all' and ($5::uuid is null or service_id = $5)
     group by start`,
    [
      orgId,
      unitId === null ? [...places.units.keys()] : [unitId],
      `${years[0]}-01-01`,
      `${years.at(-1)}-12-31`,
      serviceId,
    ],
  );
  return rows;
}
