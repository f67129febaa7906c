import { deputy } from '../deputy/deputy.ts';
import { employee } from '../employee/employee.ts';
import { policy } from '../policy/policy.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { rightDays } from '../supervision/capture-day.ts';
import { saidLength } from '../text/plain-text.ts';
import type { LocalDate } from '../time/local-date.ts';
import { mayReview } from '../supervision/may-review.ts';
import type { Review } from './review-body.ts';
import { subjectFacts } from './subject-facts.ts';

/** The shortest reason that says something. */
export const leastReason = 5;

/** Every rule that refuses a verdict. */
export function decideReview(change: Change<Review>, facts: Facts): Decision {
  const { actor } = facts;
  if (actor.kind !== 'person' || change.author !== actor.personId) return refuse('not-writer');
  const { body, previous } = change;
  // REV-9: who gave a verdict may take it back; the entry then waits again.
  if (body === null) return accept;
  const days = rightDays(facts, change);
  return firstRefusal(
    () => isFirstWord(previous),
    () => isNotOwn(body, change.author),
    () => isReviewer(body, change.author, { facts, days }),
    () => hasReason(body),
    () => fitsSubject(body, facts),
  );
}

/** REV-2: nobody reviews their own work (reference §9.13). */
function isNotOwn(body: Review, author: string): Decision {
  return body.employeeId === author ? refuse('review-own') : accept;
}

function isReviewer(
  { employeeId, date }: Review,
  author: Review['employeeId'],
  { facts, days }: { facts: Facts; days: readonly LocalDate[] },
): Decision {
  const person = bodiesOf(facts, employee).find((one) => one.id === employeeId)?.body;
  if (person === undefined) return refuse('not-reviewer');
  const policies = bodiesOf(facts, policy).map((one) => one.body);
  const deputies = bodiesOf(facts, deputy).map((one) => one.body);
  const work = { employeeId, employee: person, date };
  const allowed = days.some((today) => mayReview(author, work, { policies, deputies, today }));
  return allowed ? accept : refuse('not-reviewer');
}

/** REV-3: what is sent back comes with a reason (reference §9.8). */
function hasReason({ verdict }: Review): Decision {
  if (verdict.kind === 'disetujui' || saidLength(verdict.reason) >= leastReason) return accept;
  return refuse('reason-missing', 'verdict.reason');
}

/**
 * REV-8: a verdict names the work as it is: whose, of which kind and day. On a version that is gone by now, or on work
 * deleted meanwhile, it is kept and means nothing.
 */
function fitsSubject({ subjectKind, subjectId, subjectHash, employeeId, date }: Review, facts: Facts): Decision {
  const subject = facts.found.find((one) => one.id === subjectId);
  if (subject === undefined) return accept;
  const own = subject.kind === subjectKind && subject.author === employeeId;
  if (!own) return refuse('review-mismatch');
  return subject.hash !== subjectHash || subjectFacts(subject)?.date === date ? accept : refuse('review-mismatch');
}

/** REV-10: a verdict is not rewritten; another one is a record of its own, so that the history stays. */
function isFirstWord(previous: Review | null): Decision {
  return previous === null ? accept : refuse('review-final');
}
