import type { Pool } from 'pg';
import { surveyChannel } from '../../domain/access/channel.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import type { ListedResponse, ResponseList } from '../../protocol/skm-admin.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { ReportQuestion } from './report-question.ts';

const mostListed = 200;

/** The questionnaires of a unit by day and flags, newest first; nothing of what was answered or by whom. */
export async function listResponses(
  db: Pool,
  { orgId, serviceId, period, places }: ReportQuestion,
  { unitId, flagged }: { unitId: Uuid; flagged: boolean },
): Promise<ResponseList> {
  const years = Array.from(
    { length: yearOf(period.to) - yearOf(period.from) + 1 },
    (_, at) => yearOf(period.from) + at,
  );
  const { rows } = await db.query<{ id: Uuid; version: number; body: unknown; reason: string | null }>(
    `select r.id, version, body, i.reason from record r
     left join survey_invalidation i on i.org_id = r.org_id and i.response_id = r.id and i.put_back_at is null
     where r.org_id = $1 and channel = any($2::text[]) and kind = 'surveyResponse' and body is not null
       and body ->> 'date' between $3 and $4 and ($5::text is null or body ->> 'serviceId' = $5)
       and (not $6::boolean or jsonb_array_length(body -> 'flags') > 0)
     order by body ->> 'date' desc, body ->> 'time' desc, r.id limit $7`,
    [
      orgId,
      years.map((year) => surveyChannel(unitId, year)),
      period.from,
      period.to,
      serviceId,
      flagged,
      mostListed + 1,
    ],
  );
  const responses = rows.slice(0, mostListed).flatMap(({ id, version, body, reason }): ListedResponse[] => {
    const response = readBody(surveyResponse, version, body);
    if (response === undefined) return [];
    const { date, time, origin, assisted, durationS, flags } = response;
    const service = places.services.get(response.serviceId)?.name ?? '';
    return [{ id, date, time, service, origin, assisted, durationS, flags, invalid: reason }];
  });
  return { responses, more: rows.length > mostListed };
}
