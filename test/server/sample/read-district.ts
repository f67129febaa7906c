import { kinds } from '../../../src/domain/kinds.ts';
import type { FoundRecord, Lookup } from '../../../src/domain/registry/record-kind.ts';
import type { Zone } from '../../../src/domain/time/zone.ts';
import type { SampleDistrict } from '../../../src/server/sample/sample-district.ts';
import type { SampleRecord } from '../../../src/server/sample/sample-record.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

/** An ordinary afternoon, the first days of a year, and the hour in which only WITA has its new year. */
export const moments = ['2026-11-21T08:00:00.000Z', '2027-01-07T01:00:00.000Z', '2026-12-31T16:30:00.000Z'].map(
  (moment) => [moment, Date.parse(moment)] as const,
);

type RecordsOf<Kind extends SampleRecord['kind']> = Extract<SampleRecord, { kind: Kind }>[];

/** All records of one kind, in order. */
export function recordsOf<Kind extends SampleRecord['kind']>(district: SampleDistrict, kind: Kind): RecordsOf<Kind> {
  return district.records.filter((record) => record.kind === kind) as RecordsOf<Kind>;
}

/** What each person wrote, in order. */
export function logsOf(district: SampleDistrict): ReadonlyMap<Uuid, RecordsOf<'activity'>> {
  return groupBy(recordsOf(district, 'activity'), ({ author }) => author);
}

/** The unit and zone in which each person works. */
export function placesOf(district: SampleDistrict): ReadonlyMap<Uuid, { readonly unitId: Uuid; readonly zone: Zone }> {
  const zones = new Map(recordsOf(district, 'unit').map(({ id, body }) => [id, body.zone]));
  return new Map(
    recordsOf(district, 'employee').map(({ id, body: { unitId } }) => [id, { unitId, zone: zones.get(unitId)! }]),
  );
}

/** Finds what the server would find for a rule. */
export function finderIn(district: SampleDistrict): (lookup: Lookup) => FoundRecord[] {
  const found = district.records.map(({ kind, id, author, body, capturedAt }): FoundRecord => {
    return { kind, id, author, hash: '', channel: kinds.get(kind)!.channel({ author, body, capturedAt }), body };
  });
  const byId = new Map(found.map((record) => [record.id, record]));
  const byPlace = groupBy(found, ({ kind, channel }) => `${kind} ${channel}`);
  const bySubject = groupBy(found, ({ kind, body }) => `${kind} ${kinds.get(kind)!.about?.(body)}`);
  return (lookup) => {
    if ('id' in lookup) return [byId.get(lookup.id)!];
    if ('about' in lookup) return bySubject.get(`${lookup.kind} ${lookup.about}`) ?? [];
    return byPlace.get(`${lookup.kind} ${lookup.channel}`) ?? [];
  };
}

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
