import type { Policy } from '../../domain/policy/policy-body.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { healthAgency, riverHealthCentre } from './agencies/health-agency.ts';
import { populationAgency } from './agencies/population-agency.ts';
import { sampleAgencies } from './sample-agencies.ts';
import { sampleHolidays } from './sample-holidays.ts';
import { sampleId } from './sample-id.ts';
import { personIdOf, unitIdOf } from './sample-people.ts';
import type { SampleRecordOf } from './sample-record.ts';
import type { SampleUnit } from './agencies/sample-unit.ts';

type StructureRecord = SampleRecordOf<'organisation' | 'unit' | 'policy' | 'holiday' | 'service'>;

/** The heads of agencies have no superior here: one reviews the others, and another one this one. */
const [usualReviewerId, othersReviewerId] = [personIdOf(populationAgency, 0), personIdOf(healthAgency, 0)];

/** Who reviews a head of an agency by policy. */
export function fallbackReviewerOf(personId: Uuid): Uuid {
  return personId === usualReviewerId ? othersReviewerId : usualReviewerId;
}

export const organisationName = 'Kabupaten Tirta Kencana';

const usualPolicy = { dailyTargetMinutes: 450, entryLock: { kind: 'days', days: 3 } } as const;

const policies: readonly Policy[] = [
  { ...usualPolicy, unitId: null, fallbackReviewerId: usualReviewerId },
  { ...usualPolicy, unitId: unitIdOf(populationAgency), fallbackReviewerId: othersReviewerId },
  { unitId: unitIdOf(riverHealthCentre), dailyTargetMinutes: 390, entryLock: { kind: 'same-day' } },
];

/** The organisation, its units, policies and services: all that is there before the people. */
export function sampleStructure(
  orgId: Uuid,
  { publishedAt, years }: { publishedAt: Instant; years: readonly number[] },
): StructureRecord[] {
  const by = { author: orgId, capturedAt: publishedAt };
  const unitRecord = ({ name, zone }: SampleUnit, parentId: Uuid | null): StructureRecord => ({
    ...by,
    kind: 'unit',
    id: sampleId(`unit/${name}`),
    body: { name, parentId, zone },
  });
  const serviceRecord = (unit: SampleUnit, name: string): StructureRecord => ({
    ...by,
    kind: 'service',
    id: sampleId(`service/${unit.name}/${name}`),
    body: { unitId: unitIdOf(unit), name },
  });
  const units = sampleAgencies.flatMap((agency) => [agency, ...agency.parts]);
  return [
    { ...by, kind: 'organisation', id: orgId, body: { name: organisationName, zone: 'WIB' } },
    ...sampleAgencies.flatMap((agency) => [
      unitRecord(agency, null),
      ...agency.parts.map((part) => unitRecord(part, unitIdOf(agency))),
    ]),
    ...policies.map((body): StructureRecord => ({
      ...by,
      kind: 'policy',
      id: sampleId(`policy/${body.unitId}`),
      body,
    })),
    ...years.flatMap(sampleHolidays).map((body): StructureRecord => ({
      ...by,
      kind: 'holiday',
      id: sampleId(`holiday/${body.name}/${body.date}`),
      body,
    })),
    ...units.flatMap((unit) => unit.services.map((name) => serviceRecord(unit, name))),
  ];
}
