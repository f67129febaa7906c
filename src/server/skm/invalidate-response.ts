import type { PoolClient } from 'pg';
import type { InvalidReason } from '../../domain/skm/invalid-reasons.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Publisher } from '../organisation/publish-record.ts';
import { TotalDeltas } from './total-deltas.ts';
import { weigh } from './weigh.ts';

/**
 * Takes a questionnaire out of the index, for a reason; doing it twice changes nothing more. The response stays as it
 * was. False where there is none of this id.
 */
export async function invalidateResponse(
  client: PoolClient,
  { orgId, by, nowMs, deviceId = null }: Publisher,
  { id, reason }: { id: Uuid; reason: InvalidReason },
): Promise<boolean> {
  const { rows } = await client.query<{ version: number; body: unknown; arrived: LocalDate }>(
    `select version, body, to_char(received_at, 'YYYY-MM-DD') as arrived from record
     where org_id = $1 and id = $2 and kind = $3 and body is not null for update`,
    [orgId, id, surveyResponse.name],
  );
  const response = rows[0] && readBody(surveyResponse, rows[0].version, rows[0].body);
  if (!rows[0] || !response) return false;
  const at = instantOf(nowMs);
  const taken = await client.query(
    `insert into survey_invalidation (org_id, response_id, reason, by_person, at)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [orgId, id, reason, by.id, at],
  );
  if (taken.rowCount === 0) return true;
  const deltas = new TotalDeltas();
  for (const weighed of await weigh(client, orgId, [{ response, arrived: rows[0].arrived }])) {
    deltas.addWeighed(weighed, -1);
    deltas.addInvalid(weighed, reason);
  }
  await deltas.write(client, orgId);
  const line = { action: 'invalidate', kind: surveyResponse.name, recordId: id, result: reason };
  await writeAudit(client, { orgId, by, deviceId, at }, [line]);
  return true;
}

/** The unit that a questionnaire speaks of; null where there is none of this id. */
export async function unitOfResponse(client: PoolClient, orgId: Uuid, id: Uuid): Promise<Uuid | null> {
  const { rows } = await client.query<{ unit_id: Uuid }>(
    `select body ->> 'unitId' as unit_id from record where org_id = $1 and id = $2 and kind = $3 and body is not null`,
    [orgId, id, surveyResponse.name],
  );
  return rows[0]?.unit_id ?? null;
}
