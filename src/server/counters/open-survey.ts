import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { counterKind } from '../../domain/counter/counter-kind.ts';
import { serviceKind } from '../../domain/service/service-kind.ts';
import { currentInstrument } from '../../domain/survey-instrument/current-instrument.ts';
import { surveyInstrumentKind } from '../../domain/survey-instrument/survey-instrument-kind.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import type { SurveyOpening } from '../../protocol/survey-visit.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { openingSecret, writeOpening } from './opening-token.ts';
import { readPublished } from './read-published.ts';
import { readShortCode } from './short-code.ts';

const openingLifeMs = 24 * 3_600_000;

/** Opens the survey behind a poster's code for one phone; null when there is none. */
export async function openSurvey(pool: Pool, typed: string, nowMs: number): Promise<SurveyOpening | null> {
  const found = await pool.query<{ org_id: Uuid; service_id: Uuid; unit_id: Uuid }>(
    'select org_id, service_id, unit_id from survey_poster where code = $1',
    [readShortCode(typed)],
  );
  const poster = found.rows[0];
  if (poster === undefined) return null;
  const { org_id: orgId, service_id: serviceId, unit_id: unitId } = poster;
  const [services, counters, instruments, secret] = await Promise.all([
    readPublished(pool, orgId, serviceKind),
    readPublished(pool, orgId, counterKind),
    readPublished(pool, orgId, surveyInstrumentKind),
    openingSecret(pool, orgId),
  ]);
  const service = services.find(({ id }) => id === serviceId);
  const settings = counters.find(({ body }) => body.unitId === unitId)?.body;
  if (service === undefined || settings === undefined) return null;
  const own = instruments.filter(({ body }) => body.unitId === unitId);
  const instrument = currentInstrument(own, localTimeAt(nowMs, settings.zone).date);
  if (instrument === undefined) return null;
  assert(secret, 'the organisation of a poster is there');
  const { organisationName, unitName, asksRespondent, layout } = settings;
  const responseId = randomUUID() as Uuid;
  const expiresMs = nowMs + openingLifeMs;
  return {
    opening: writeOpening({ orgId, unitId, serviceId, instrumentId: instrument.id, responseId, expiresMs }, secret),
    organisationName,
    unitName,
    asksRespondent,
    layout,
    service: { id: serviceId, name: service.body.name },
    questions: instrument.body.questions,
  };
}
