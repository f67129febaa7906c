import type { PoolClient } from 'pg';
import type { InvalidReason } from '../../domain/skm/invalid-reasons.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Publisher } from '../publish/publish-record.ts';
import { takeOut } from './take-out.ts';

/**
 * Takes a questionnaire out of the index, for a reason; doing it twice changes nothing more. The response stays as it
 * was. False where there is none of this id.
 */
export async function invalidateResponse(
  client: PoolClient,
  publisher: Publisher,
  { id, reason }: { id: Uuid; reason: InvalidReason },
): Promise<boolean> {
  const { orgId, by, nowMs, deviceId = null } = publisher;
  if ((await unitOfResponse(client, orgId, id)) === null) return false;
  if ((await takeOut(client, publisher, { ids: [id], reason, withOthers: false })) === 0) return true;
  const line = { action: 'invalidate', kind: surveyResponse.name, recordId: id, result: reason };
  await writeAudit(client, { orgId, by, deviceId, at: instantOf(nowMs) }, [line]);
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
