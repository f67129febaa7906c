import type { Uuid } from '../../std/uuid.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Review } from './review-body.ts';

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

/** When a record came into its channel: 0 while the server has not seen it. */
interface Came {
  readonly seq: number;
}

/**
 * REV-12: what was sent back is answered by evidence that came after the verdict, and waits again as it is. What is not
 * sent yet is the newest of all: a person's photo, and as well a verdict given with that photo on the screen.
 */
export function isAnswered({ body, seq }: GivenReview & Came, evidence: readonly Came[]): boolean {
  if (body.verdict.kind !== 'dikembalikan' || seq === 0) return false;
  return evidence.some((one) => one.seq === 0 || one.seq > seq);
}
