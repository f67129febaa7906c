import type { PoolClient } from 'pg';
import { organisationKind } from '../../domain/organisation/organisation-kind.ts';
import { serviceKind } from '../../domain/service/service-kind.ts';
import { currentInstrument } from '../../domain/survey-instrument/current-instrument.ts';
import { surveyInstrumentKind } from '../../domain/survey-instrument/survey-instrument-kind.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { unitKind } from '../../domain/unit/unit-kind.ts';
import type { Poster } from '../../protocol/counters.ts';
import type { Uuid } from '../../std/uuid.ts';
import { prepareUnit } from './prepare-unit.ts';
import { readPublished } from './read-published.ts';
import { newShortCode } from './short-code.ts';

const codeLength = 7;

/** The poster of a service, always under the same code; null when there is no such service. */
export async function makePoster(
  client: PoolClient,
  { orgId, serviceId, nowMs }: { orgId: Uuid; serviceId: Uuid; nowMs: number },
): Promise<Poster | null> {
  const service = (await readPublished(client, orgId, serviceKind)).find(({ id }) => id === serviceId)?.body;
  if (service === undefined) return null;
  const { unitId } = service;
  if (!(await prepareUnit(client, { orgId, unitId, nowMs }, null))) return null;
  await client.query(
    `insert into survey_poster (org_id, service_id, unit_id, code, created_at) values ($1, $2, $3, $4, $5)
     on conflict (org_id, service_id) do nothing`,
    [orgId, serviceId, unitId, newShortCode(codeLength), instantOf(nowMs)],
  );
  const known = await client.query<{ code: string }>(
    'select code from survey_poster where org_id = $1 and service_id = $2',
    [orgId, serviceId],
  );
  const unit = (await readPublished(client, orgId, unitKind)).find(({ id }) => id === unitId)!.body;
  const organisations = await readPublished(client, orgId, organisationKind);
  const instruments = await readPublished(client, orgId, surveyInstrumentKind);
  const instrument = currentInstrument(
    instruments.filter(({ body }) => body.unitId === unitId),
    localTimeAt(nowMs, unit.zone).date,
  );
  return {
    code: known.rows[0]!.code,
    organisationName: organisations[0]?.body.name ?? unit.name,
    unitName: unit.name,
    serviceName: service.name,
    questions: instrument?.body.questions.length ?? 0,
  };
}
