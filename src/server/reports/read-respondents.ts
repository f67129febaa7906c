import type { Pool } from 'pg';
import { surveyChannel } from '../../domain/access/channel.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { Period } from '../../domain/skm/period.ts';
import type { UnsurName } from '../../domain/survey-instrument/unsur.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { weigh } from '../skm/weigh.ts';

/** What one respondent answered, by unsur; nothing of who or when. */
export type AnswersByUnsur = ReadonlyMap<UnsurName, number>;

export interface RespondentsQuestion {
  readonly orgId: Uuid;
  readonly unitIds: readonly Uuid[];
  readonly serviceId: Uuid | null;
  readonly period: Period;
}

/** The counted responses of a period in an order that says nothing of when they came; at most `limit`. */
export async function readRespondents(
  db: Pool,
  { orgId, unitIds, serviceId, period }: RespondentsQuestion,
  limit: number,
): Promise<AnswersByUnsur[]> {
  const years = Array.from(
    { length: yearOf(period.to) - yearOf(period.from) + 1 },
    (_, at) => yearOf(period.from) + at,
  );
  const { rows } = await db.query<{ version: number; body: unknown; arrived: LocalDate }>(
    `select version, body, to_char(received_at, 'YYYY-MM-DD') as arrived from record r
     where org_id = $1 and channel = any($2::text[]) and kind = 'surveyResponse' and body is not null
       and body ->> 'date' between $3 and $4 and ($5::text is null or body ->> 'serviceId' = $5)
       and not exists (select from survey_invalidation i where i.org_id = r.org_id and i.response_id = r.id)
     order by md5(id::text) limit $6`,
    [
      orgId,
      unitIds.flatMap((unit) => years.map((year) => surveyChannel(unit, year))),
      period.from,
      period.to,
      serviceId,
      limit,
    ],
  );
  const responses = rows.flatMap(({ version, body, arrived }) => {
    const response = readBody(surveyResponse, version, body);
    return response ? [{ response, arrived }] : [];
  });
  const client = await db.connect();
  try {
    const weighed = await weigh(client, orgId, responses);
    return weighed.flatMap(({ standing, response, instrument }) => {
      if (standing !== 'counted' || instrument === null) return [];
      const answers = instrument.questions.flatMap(({ id, unsur }) => {
        const value = response.answers[id];
        return unsur === null || value === undefined ? [] : [[unsur, value] as const];
      });
      return [new Map(answers)];
    });
  } finally {
    client.release();
  }
}
