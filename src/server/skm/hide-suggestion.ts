import type { PoolClient } from 'pg';
import type { HiddenReason } from '../../domain/skm/hidden-reasons.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Publisher } from '../publish/publish-record.ts';
import { toldResponses, type ToldQuestion } from './told.ts';

export interface Hiding {
  readonly unitId: Uuid;
  /** The suggestion as it is shown: nobody asks by the questionnaire, which would tell its day. */
  readonly words: string;
  /** Null: it is shown again. */
  readonly reason: HiddenReason | null;
}

/**
 * SKM-41: hides a suggestion, with its reason, from every report that would show it, or shows it again. What was answered
 * counts as before. The audit names the unit and the reason, never the words. False where the report has no such words.
 */
export async function hideSuggestion(
  client: PoolClient,
  { orgId, by, nowMs, deviceId = null }: Publisher,
  asked: ToldQuestion,
  { unitId, words, reason }: Hiding,
): Promise<boolean> {
  const at = instantOf(nowMs);
  const { joined, values } = toldResponses(asked);
  const { rows } = await client.query<{ id: Uuid }>(
    `select r.id from ${joined} where i.response_id is null and r.body ->> 'suggestion' = $7`,
    [...values, words],
  );
  if (rows.length === 0) return false;
  const named = [orgId, rows.map(({ id }) => id)];
  if (reason === null) {
    await client.query(
      'delete from survey_hidden_suggestion where org_id = $1 and response_id = any($2::uuid[])',
      named,
    );
  } else {
    await client.query(
      `insert into survey_hidden_suggestion (org_id, response_id, reason, by_person, at)
       select $1, id, $3, $4, $5 from unnest($2::uuid[]) as id
       on conflict (org_id, response_id) do update set
         reason = excluded.reason, by_person = excluded.by_person, at = excluded.at`,
      [...named, reason, by.id, at],
    );
  }
  const action = reason === null ? 'suggestion-shown' : 'suggestion-hidden';
  await writeAudit(client, { orgId, by, deviceId, at }, [
    { action, kind: 'unit', recordId: unitId, result: reason ?? 'ok' },
  ]);
  return true;
}
