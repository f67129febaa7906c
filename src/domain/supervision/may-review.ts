import type { Uuid } from '../../std/uuid.ts';
import type { Deputy } from '../deputy/deputy-body.ts';
import type { Employee } from '../employee/employee-body.ts';
import { postOn } from '../employee/post-on.ts';
import { policyFor } from '../policy/policy.ts';
import type { Policy } from '../policy/policy-body.ts';
import type { LocalDate } from '../time/local-date.ts';

/** Whose work of which day. */
export interface WorkOf {
  readonly employeeId: Uuid;
  readonly employee: Employee;
  readonly date: LocalDate;
}

/** What decides who reviews, and the day on which somebody wants to. */
export interface ReviewOrder {
  readonly policies: readonly Policy[];
  readonly deputies: readonly Deputy[];
  readonly today: LocalDate;
}

/** REV-4: who has no superior falls to the policy's reviewer, or to nobody; never to automatic approval (reference §9.13). */
export function reviewerOf({ employee, date }: WorkOf, policies: readonly Policy[]): Uuid | null {
  const post = postOn(employee, date);
  return post.supervisorId ?? policyFor(post.unitId, policies).fallbackReviewerId ?? null;
}

/**
 * REV-1: the superior on the work's own day reviews it, also after a move, or for a time their deputy; nobody their
 * own work (REV-2, reference §9.12, §9.13).
 */
export function mayReview(personId: Uuid, work: WorkOf, { policies, deputies, today }: ReviewOrder): boolean {
  if (personId === work.employeeId) return false;
  const reviewer = reviewerOf(work, policies);
  if (reviewer === null) return false;
  return reviewer === personId || deputies.some((one) => isDeputyOn(one, { personId, reviewer, today }));
}

/**
 * DEP-4: the same order for ratings, objections, peers and what is read of them: there only who was named for it too
 * stands in for the superior.
 */
export function ratingOrder(order: ReviewOrder): ReviewOrder {
  return { ...order, deputies: order.deputies.filter((one) => one.rates) };
}

/** REV-5: a deputy stands in from the first day to the last, on the day the verdict is given. */
function isDeputyOn(
  { superiorId, deputyId, from, to }: Deputy,
  { personId, reviewer, today }: { personId: Uuid; reviewer: Uuid; today: LocalDate },
): boolean {
  return superiorId === reviewer && deputyId === personId && from <= today && today <= to;
}
