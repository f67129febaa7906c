import type { Pool } from 'pg';
import { counterChannel } from '../../domain/access/channel.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { surveyInstrument } from '../../domain/survey-instrument/survey-instrument.ts';
import type { Uuid } from '../../std/uuid.ts';

/** How units ask each question, by its id, in Indonesian; of several versions the last one's words. */
export async function readQuestionTexts(
  db: Pool,
  orgId: Uuid,
  unitIds: readonly Uuid[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ version: number; body: unknown }>(
    `select version, body from record
     where org_id = $1 and author = org_id and channel = any($2::text[]) and kind = $3 and body is not null
     order by body ->> 'validFrom', (body ->> 'version')::int`,
    [orgId, unitIds.map(counterChannel), surveyInstrument.name],
  );
  const questions = rows.flatMap(({ version, body }) => readBody(surveyInstrument, version, body)?.questions ?? []);
  return new Map(questions.map(({ id, text }) => [id, text['id'] ?? id]));
}
