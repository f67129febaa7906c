import type { Pool } from 'pg';
import { surveyChannel } from '../../domain/access/channel.ts';
import { smallestShown } from '../../domain/skm/small-groups.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import type { SkmSuggestions } from '../../protocol/skm-report.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { ReportQuestion } from './report-question.ts';
import { toldPeriods } from './told-periods.ts';

const mostListed = 200;

/**
 * SKM-24: what citizens suggested, as words alone: in no order of time, without day, service or who, and not at all
 * while fewer than five answered (reference §9.20).
 */
export async function readSuggestions(db: Pool, question: ReportQuestion, unitId: Uuid): Promise<SkmSuggestions> {
  const { orgId, serviceId } = question;
  const [period = null] = await toldPeriods(db, question, [question.period]);
  if (period === null) return { suggestions: [], hidden: true, more: false };
  const years = Array.from(
    { length: yearOf(period.to) - yearOf(period.from) + 1 },
    (_, at) => yearOf(period.from) + at,
  );
  const chosen = `from record r where r.org_id = $1 and channel = any($2::text[]) and kind = 'surveyResponse'
    and body is not null and body ->> 'date' between $3 and $4 and ($5::text is null or body ->> 'serviceId' = $5)
    and not exists (select 1 from survey_invalidation i where i.org_id = r.org_id and i.response_id = r.id)`;
  const given = [orgId, years.map((year) => surveyChannel(unitId, year)), period.from, period.to, serviceId];
  const few = await db.query(`select 1 ${chosen} limit $6`, [...given, smallestShown]);
  if (few.rows.length < smallestShown) return { suggestions: [], hidden: true, more: false };
  const { rows } = await db.query<{ words: string }>(
    `select body ->> 'suggestion' as words ${chosen} and body ->> 'suggestion' is not null
     order by md5(r.id::text) limit $6`,
    [...given, mostListed + 1],
  );
  return {
    suggestions: rows.slice(0, mostListed).map(({ words }) => words),
    hidden: false,
    more: rows.length > mostListed,
  };
}
