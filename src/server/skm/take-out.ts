import type { PoolClient } from 'pg';
import { readBody } from '../../domain/registry/read-body.ts';
import type { InvalidReason } from '../../domain/skm/invalid-reasons.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Publisher } from '../publish/publish-record.ts';
import { TotalDeltas } from './total-deltas.ts';
import { weigh, type Arrived } from './weigh.ts';

export interface Taking {
  readonly ids: readonly Uuid[];
  readonly reason: InvalidReason;
  /** Taken out together, to be put back together. */
  readonly withOthers: boolean;
}

/** Takes questionnaires that count out of the index and its totals. Gives back how many; those that are out stay out. */
export async function takeOut(
  client: PoolClient,
  { orgId, by, nowMs }: Publisher,
  { ids, reason, withOthers }: Taking,
): Promise<number> {
  const responses = await lockResponses(client, orgId, ids);
  const { rows } = await client.query<{ id: Uuid }>(
    `insert into survey_invalidation as i (org_id, response_id, reason, by_person, at, with_others)
     select $1, id, $3, $4, $5, $6 from unnest($2::uuid[]) as id
     on conflict (org_id, response_id) do update set reason = excluded.reason, by_person = excluded.by_person,
       at = excluded.at, with_others = excluded.with_others, put_back_at = null
     where i.put_back_at is not null
     returning response_id as id`,
    [orgId, [...responses.keys()], reason, by.id, instantOf(nowMs), withOthers],
  );
  const deltas = new TotalDeltas();
  for (const weighed of await weigh(client, orgId, ofThese(responses, rows))) {
    deltas.addWeighed(weighed, -1);
    deltas.addInvalid(weighed, reason);
  }
  await deltas.write(client, orgId);
  return rows.length;
}

/** Puts questionnaires that were taken out together back into the index and its totals. Gives back how many. */
export async function putBack(client: PoolClient, { orgId, nowMs }: Publisher, ids: readonly Uuid[]): Promise<number> {
  const responses = await lockResponses(client, orgId, ids);
  const { rows } = await client.query<{ id: Uuid; reason: string }>(
    `update survey_invalidation set put_back_at = $3
     where org_id = $1 and response_id = any($2::uuid[]) and with_others and put_back_at is null
     returning response_id as id, reason`,
    [orgId, [...responses.keys()], instantOf(nowMs)],
  );
  const deltas = new TotalDeltas();
  const weighed = await weigh(client, orgId, ofThese(responses, rows));
  weighed.forEach((one, at) => {
    deltas.addWeighed(one, 1);
    deltas.addInvalid(one, rows[at]!.reason, -1);
  });
  await deltas.write(client, orgId);
  return rows.length;
}

function ofThese(responses: ReadonlyMap<Uuid, Arrived>, rows: readonly { id: Uuid }[]): Arrived[] {
  return rows.map(({ id }) => responses.get(id)!);
}

/** In the order of their ids, so that two who take them out wait for one another and never both. */
async function lockResponses(client: PoolClient, orgId: Uuid, ids: readonly Uuid[]): Promise<Map<Uuid, Arrived>> {
  const { rows } = await client.query<{ id: Uuid; version: number; body: unknown; arrived: LocalDate }>(
    `select id, version, body, to_char(received_at, 'YYYY-MM-DD') as arrived from record
     where org_id = $1 and id = any($2::uuid[]) and kind = $3 and body is not null order by id for update`,
    [orgId, ids, surveyResponse.name],
  );
  return new Map(
    rows.flatMap(({ id, version, body, arrived }): [Uuid, Arrived][] => {
      const response = readBody(surveyResponse, version, body);
      return response ? [[id, { response, arrived }]] : [];
    }),
  );
}
