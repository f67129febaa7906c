import type { Instant } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { counterNameOf } from '../counters/counter-name.ts';
import { namedId } from '../publish/named-id.ts';
import { sampleAgencies } from './sample-agencies.ts';
import { unitIdOf } from './sample-people.ts';
import type { SampleRecordOf } from './sample-record.ts';

/** How the counters of every unit ask; every third puts all questions on one page. */
export function sampleCounters(
  { orgId, organisationName }: { orgId: Uuid; organisationName: string },
  capturedAt: Instant,
): SampleRecordOf<'counter'>[] {
  const units = sampleAgencies.flatMap((agency) => [agency, ...agency.parts]);
  return units.map((unit, at) => ({
    kind: 'counter',
    id: namedId(counterNameOf(unitIdOf(unit))),
    author: orgId,
    body: {
      unitId: unitIdOf(unit),
      unitName: unit.name,
      organisationName,
      zone: unit.zone,
      layout: at % 3 === 2 ? 'one-page' : 'one-by-one',
      idleSeconds: 45,
      asksRespondent: true,
    },
    capturedAt,
  }));
}
