import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Counter } from '../../domain/counter/counter-body.ts';
import { counterKind } from '../../domain/counter/counter-kind.ts';
import { organisationKind } from '../../domain/organisation/organisation-kind.ts';
import { standardInstrument } from '../../domain/survey-instrument/standard-instrument.ts';
import { surveyInstrumentKind } from '../../domain/survey-instrument/survey-instrument-kind.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { unitKind } from '../../domain/unit/unit-kind.ts';
import type { CounterSettings } from '../../protocol/counters.ts';
import { createUuidV7, type Uuid } from '../../std/uuid.ts';
import { idsByName } from '../publish/ids-by-name.ts';
import { publishRecords } from '../publish/publish-records.ts';
import { counterNameOf } from './counter-name.ts';
import { readPublished } from './read-published.ts';
import { reviseRecord } from './revise-record.ts';

const firstSettings: CounterSettings = { layout: 'one-by-one', idleSeconds: 45, asksRespondent: true };

/**
 * Makes a unit ready to ask citizens: its counters' settings, and the standard questionnaire where it has none yet.
 * `wanted` null leaves the settings that there are. False when there is no such unit.
 */
export async function prepareUnit(
  client: PoolClient,
  { orgId, unitId, nowMs }: { orgId: Uuid; unitId: Uuid; nowMs: number },
  wanted: CounterSettings | null,
): Promise<boolean> {
  const [units, organisations, counters, instruments] = [
    await readPublished(client, orgId, unitKind),
    await readPublished(client, orgId, organisationKind),
    await readPublished(client, orgId, counterKind),
    await readPublished(client, orgId, surveyInstrumentKind),
  ];
  const unit = units.find(({ id }) => id === unitId)?.body;
  if (unit === undefined) return false;
  const known = counters.find(({ body: { unitId: of } }) => of === unitId)?.body;
  const settings = wanted ?? known ?? firstSettings;
  const body: Counter = {
    unitId,
    unitName: unit.name,
    organisationName: organisations[0]?.body.name ?? unit.name,
    zone: unit.zone,
    layout: settings.layout,
    idleSeconds: settings.idleSeconds,
    asksRespondent: settings.asksRespondent,
  };
  const receivedAt = instantOf(nowMs);
  const name = counterNameOf(unitId);
  const id = (await idsByName(client, { orgId, kind: counterKind.name }, [name])).get(name)!;
  await reviseRecord(client, { orgId, receivedAt }, { kind: counterKind.name, id, body });
  if (instruments.some((one) => one.body.unitId === unitId)) return true;
  const newId = createUuidV7({ nowMs: () => nowMs, randomBytes: (length) => randomBytes(length) });
  const instrument = standardInstrument(unitId, localTimeAt(nowMs, unit.zone).date);
  await publishRecords(client, { orgId, receivedAt }, [
    { kind: surveyInstrumentKind.name, id: newId(), author: orgId, body: instrument, capturedAt: receivedAt },
  ]);
  return true;
}
