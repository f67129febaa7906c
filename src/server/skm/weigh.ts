import type { PoolClient } from 'pg';
import { readBody } from '../../domain/registry/read-body.ts';
import { service } from '../../domain/service/service.ts';
import { standingOf, type Named } from '../../domain/skm/standing.ts';
import { surveyInstrument } from '../../domain/survey-instrument/survey-instrument.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Weighed } from './total-deltas.ts';

export interface Arrived {
  readonly response: SurveyResponse;
  readonly arrived: LocalDate;
}

/** How each response stands, by the services and instruments that are, or once were, published. */
export async function weigh(client: PoolClient, orgId: Uuid, responses: readonly Arrived[]): Promise<Weighed[]> {
  const named = await readNamed(
    client,
    orgId,
    responses.map(({ response }) => response),
  );
  return responses.map(({ response, arrived }) => {
    const { service: given, instrument } = named(response);
    return { response, arrived, instrument, standing: standingOf(response, { service: given, instrument }, arrived) };
  });
}

async function readNamed(
  client: PoolClient,
  orgId: Uuid,
  responses: readonly SurveyResponse[],
): Promise<(response: SurveyResponse) => Named> {
  const ids = [...new Set(responses.flatMap(({ serviceId, instrumentId }) => [serviceId, instrumentId]))];
  // What was published once still names what citizens answered; a deleted one speaks through its last revision.
  const { rows } = await client.query<{ id: Uuid; kind: string; version: number; body: unknown }>(
    `select r.id, r.kind, coalesce(last.version, r.version) as version, coalesce(r.body, last.body) as body
     from record r left join lateral (
       select version, body from revision v
       where v.org_id = r.org_id and v.id = r.id and v.body is not null and r.body is null
       order by rev desc limit 1
     ) as last on true
     where r.org_id = $1 and r.id = any($2::uuid[]) and r.kind = any($3::text[])`,
    [orgId, ids, [service.name, surveyInstrument.name]],
  );
  const services = new Map<Uuid, Named['service']>();
  const instruments = new Map<Uuid, Named['instrument']>();
  for (const { id, kind, version, body } of rows) {
    if (kind === service.name) services.set(id, readBody(service, version, body) ?? null);
    else instruments.set(id, readBody(surveyInstrument, version, body) ?? null);
  }
  return ({ serviceId, instrumentId }) => ({
    service: services.get(serviceId) ?? null,
    instrument: instruments.get(instrumentId) ?? null,
  });
}
