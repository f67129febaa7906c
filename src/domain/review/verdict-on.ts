import type { Uuid } from '../../std/uuid.ts';
import { refuse, accept, type Decision } from '../refusal.ts';
import { bodiesOf, type Facts, type RecordShape } from '../registry/record-kind.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Review } from './review-body.ts';
import { review } from './review.ts';

/** A version of an entry as a verdict names it. */
export interface ReviewedVersion {
  readonly id: Uuid;
  readonly hash: string;
  readonly employeeId: Uuid;
  readonly date: LocalDate;
}

/** A verdict with the record it stands in; ids made on a device are in order of time. */
export interface GivenReview {
  readonly id: Uuid;
  readonly body: Review;
}

/** REV-6: a verdict holds for the very version it was given on, and of several the newest; undefined while there is none. */
export function verdictOn<Given extends GivenReview>(
  { id, hash, employeeId, date }: ReviewedVersion,
  reviews: readonly Given[],
): Given | undefined {
  return reviews
    .filter(({ body }) => body.subjectId === id && body.subjectHash === hash)
    .filter(({ body }) => body.employeeId === employeeId && body.date === date)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
}

/** Whether the record with this id stands approved among what was looked up for a rule. */
export function isApproved<Body>(
  facts: Facts,
  shape: RecordShape<Body>,
  { id, dateOf }: { id: Uuid; dateOf: (body: Body) => LocalDate },
): boolean {
  const stored = bodiesOf(facts, shape).find((one) => one.id === id);
  if (stored === undefined) return false;
  const version = { id, hash: stored.hash, employeeId: stored.author, date: dateOf(stored.body) };
  return verdictOn(version, bodiesOf(facts, review))?.body.verdict.kind === 'disetujui';
}

/** REV-7: what is approved is locked; a correction is a new record that names it (reference §9.8). */
export function isNotLocked(approved: boolean): Decision {
  return approved ? refuse('approved-locked') : accept;
}
