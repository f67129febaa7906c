import type { Instant } from '../time/instant.ts';
import { msOf } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import { localTimeAt } from '../time/zone.ts';
import { bodiesOf, type Facts, type Lookup } from '../registry/record-kind.ts';
import type { Actor } from '../access/actor.ts';
import { unit } from '../unit/unit.ts';

/** What `captureDay` wants to see. */
export function captureDayLookups(actor: Actor): Lookup[] {
  return actor.kind === 'person' ? [{ kind: unit.name, id: actor.unitId }] : [];
}

/** The day on the wall of the writer's unit when the change was made (SYN-14). */
export function captureDay(facts: Facts, capturedAt: Instant): LocalDate {
  const { actor } = facts;
  const own = actor.kind === 'person' ? bodiesOf(facts, unit).find((one) => one.id === actor.unitId) : undefined;
  return localTimeAt(msOf(capturedAt), own?.body.zone ?? 'WIB').date;
}
