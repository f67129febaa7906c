import type { Instant } from '../time/instant.ts';
import { msOf } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import { localTimeAt } from '../time/zone.ts';
import { bodiesOf, type Change, type Facts, type Lookup } from '../registry/record-kind.ts';
import type { Actor } from '../access/actor.ts';
import { unit } from '../unit/unit.ts';

/** What `captureDay` wants to see. */
export function captureDayLookups(actor: Actor): Lookup[] {
  return actor.kind === 'person' ? [{ kind: unit.name, id: actor.unitId }] : [];
}

/**
 * SYN-14: the days it is by each clock that counts, in the writer's unit: that of the capture, and at the server that of
 * the arrival. A bound of time holds by both, so that a phone whose clock is years off opens nothing.
 */
export function daysByBothClocks(
  facts: Facts,
  { capturedAt, receivedAt }: { readonly capturedAt: Instant; readonly receivedAt: Instant | null },
): LocalDate[] {
  return [capturedAt, ...(receivedAt === null ? [] : [receivedAt])].map((at) => captureDay(facts, at));
}

/** The day on the wall of the writer's unit when the change was made (SYN-14). */
export function captureDay(facts: Facts, capturedAt: Instant): LocalDate {
  const { actor } = facts;
  const own = actor.kind === 'person' ? bodiesOf(facts, unit).find((one) => one.id === actor.unitId) : undefined;
  return localTimeAt(msOf(capturedAt), own?.body.zone ?? 'WIB').date;
}

type Moments = Pick<Change<unknown>, 'capturedAt' | 'receivedAt' | 'provenAt'>;

/**
 * SUP-1: the moment of capture as far as it can be believed: not before the device last told that nothing waits on it,
 * and not after the arrival. Deadlines and locks count by it, and a clock that was set back opens none.
 */
export function provenCapture({ capturedAt, receivedAt, provenAt }: Moments): Instant {
  const notBefore = provenAt && provenAt > capturedAt ? provenAt : capturedAt;
  return receivedAt !== null && receivedAt < notBefore ? receivedAt : notBefore;
}

/** SUP-2: the days on one of which who speaks for somebody must have the right to: of the proven capture, and of the arrival. */
export function rightDays(facts: Facts, change: Moments): LocalDate[] {
  const moments = [provenCapture(change), ...(change.receivedAt === null ? [] : [change.receivedAt])];
  return [...new Set(moments.map((moment) => captureDay(facts, moment)))];
}
