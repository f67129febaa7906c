import type { Pool } from 'pg';
import { readBody } from '../../domain/registry/read-body.ts';
import type { UnsurName } from '../../domain/survey-instrument/unsur.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { toldResponses, type ToldQuestion } from '../skm/told.ts';
import { weigh } from '../skm/weigh.ts';
import { ownValue } from '../../std/own-value.ts';

/** What one respondent answered, by unsur; nothing of who or when. */
export type AnswersByUnsur = ReadonlyMap<UnsurName, number>;

/** The counted responses of a report's closed groups in an order that says nothing of when they came; at most `limit`. */
export async function readRespondents(db: Pool, question: ToldQuestion, limit: number): Promise<AnswersByUnsur[]> {
  const { orgId } = question;
  const { joined, values } = toldResponses(question);
  const { rows } = await db.query<{ version: number; body: unknown; arrived: LocalDate }>(
    `select r.version, r.body, to_char(r.received_at, 'YYYY-MM-DD') as arrived from ${joined}
     where i.response_id is null order by md5(r.id::text) limit $7`,
    [...values, limit],
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
        const value = ownValue(response.answers, id);
        return unsur === null || value === undefined ? [] : [[unsur, value] as const];
      });
      return [new Map(answers)];
    });
  } finally {
    client.release();
  }
}
