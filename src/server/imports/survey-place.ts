import type { PoolClient } from 'pg';
import { serviceKind } from '../../domain/service/service-kind.ts';
import { currentInstrument } from '../../domain/survey-instrument/current-instrument.ts';
import { surveyInstrumentKind } from '../../domain/survey-instrument/survey-instrument-kind.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { ImportChoices } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readPublished } from '../counters/read-published.ts';
import { OrganisationFault } from '../organisation/organisation-fault.ts';
import type { LookParts } from './look-at.ts';

/** A unit's questionnaire and services, and what counts for rows that name neither day nor service. */
export async function surveyPlace(
  client: PoolClient,
  { orgId, unitId }: { orgId: Uuid; unitId: Uuid },
  { choices, today }: { choices: ImportChoices; today: LocalDate },
): Promise<NonNullable<LookParts['survey']>> {
  const all = await readPublished(client, orgId, surveyInstrumentKind);
  const instrument = currentInstrument(
    all.filter(({ body }) => body.unitId === unitId),
    today,
  );
  if (!instrument) throw new OrganisationFault('instrument-missing', 'unit');
  const services = (await readPublished(client, orgId, serviceKind)).filter(({ body }) => body.unitId === unitId);
  const { date = today, service } = choices;
  if (service !== undefined && !services.some(({ id }) => id === service))
    throw new OrganisationFault('service-unknown', 'service');
  const only = services.length === 1 ? services[0]!.id : null;
  return {
    date: date > today ? today : date,
    serviceId: service ?? only,
    services: new Map(services.map(({ id, body }) => [id, body])),
    instrument: instrument.body,
    instrumentId: instrument.id,
    today,
  };
}
