import type { PoolClient } from 'pg';
import { surveyChannel } from '../../domain/access/channel.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { standingOf } from '../../domain/skm/standing.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { AfterWrite } from '../records/writing.ts';
import { TotalDeltas, type Weighed } from './total-deltas.ts';
import { weigh, type Arrived } from './weigh.ts';

/** A service or instrument that is published late: the responses that named it before are counted now. */
export const recountNamed: AfterWrite = async (client, { orgId }, writings) => {
  for (const { record, replaced } of writings) {
    if (replaced === undefined) await recount(client, orgId, record.id);
  }
};

async function recount(client: PoolClient, orgId: Uuid, id: Uuid): Promise<void> {
  const waiting = await client.query<{ unit_id: Uuid; year: number }>(
    `select distinct unit_id, extract(year from start)::int as year from survey_total
     where org_id = $1 and standing in ('unknown-service', 'unknown-instrument') and n > 0
       and (service_id = $2 or instrument_id = $2)`,
    [orgId, id],
  );
  for (const { unit_id: unitId, year } of waiting.rows) {
    const responses = await responsesNaming(client, { orgId, channel: surveyChannel(unitId, year), id });
    const deltas = new TotalDeltas();
    for (const weighed of await weigh(client, orgId, responses)) {
      const before = standingBefore(weighed, id);
      if (before.standing === weighed.standing) continue;
      deltas.addWeighed(before, -1);
      deltas.addWeighed(weighed, 1);
    }
    await deltas.write(client, orgId);
  }
}

/** How it stood while `id` was not published. */
function standingBefore(weighed: Weighed, id: Uuid): Weighed {
  const { response, arrived, instrument } = weighed;
  const named = {
    service: response.serviceId === id || weighed.standing === 'unknown-service' ? null : { unitId: response.unitId },
    instrument: response.instrumentId === id ? null : instrument,
  };
  return { ...weighed, instrument: named.instrument, standing: standingOf(response, named, arrived) };
}

async function responsesNaming(
  client: PoolClient,
  { orgId, channel, id }: { orgId: Uuid; channel: string; id: Uuid },
): Promise<Arrived[]> {
  const { rows } = await client.query<{ version: number; body: unknown; arrived: LocalDate }>(
    `select version, body, to_char(received_at, 'YYYY-MM-DD') as arrived from record r
     where org_id = $1 and channel = $2 and kind = $3 and body is not null
       and (body ->> 'serviceId' = $4 or body ->> 'instrumentId' = $4)
       and not exists (select from survey_invalidation i where i.org_id = r.org_id and i.response_id = r.id
         and i.put_back_at is null)`,
    [orgId, channel, surveyResponse.name, id],
  );
  return rows.flatMap(({ version, body, arrived }) => {
    const response = readBody(surveyResponse, version, body);
    return response ? [{ response, arrived }] : [];
  });
}
