import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import { evaluation } from '../evaluation/evaluation.ts';
import { policy, policyFor, usualDays } from '../policy/policy.ts';
import type { Policy } from '../policy/policy-body.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { captureDay, provenCapture } from '../supervision/capture-day.ts';
import { saidLength } from '../text/plain-text.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';
import { objectionDecision } from './objection-decision.ts';
import type { Objection } from './objection-body.ts';
import { objection } from './objection.ts';

/** The shortest reason that explains an objection or its decision. */
export const leastReason = 10;

/** What the rules say of a person's objection; once made it stands. */
export function decideObjection(change: Change<Objection>, facts: Facts): Decision {
  const { body, previous } = change;
  if (body === null) return previous === null ? accept : refuse('objection-stands');
  return firstRefusal(
    () => ofOwnEvaluation(body, change.author, facts),
    () => inTime(body, change, facts),
    () => isTheOnlyOne(body, change, facts),
    () => (saidLength(body.reason) >= leastReason ? accept : refuse('rating-without-reason', 'reason')),
  );
}

/** OBJ-1: a person objects to their own evaluation alone (reference §2.6). */
function ofOwnEvaluation({ evaluationId, employeeId, period }: Objection, author: string, facts: Facts): Decision {
  const found = bodiesOf(facts, evaluation).find((one) => one.id === evaluationId)?.body;
  const own = employeeId === author && found?.employeeId === author && found.period === period;
  return own ? accept : refuse('not-writer', 'evaluationId');
}

/** OBJ-2: within the policy's days of having read it, 14 where it says nothing, by the clock of capture (local policy, after reference §2.6). */
function inTime({ evaluationId, date }: Objection, change: Change<Objection>, facts: Facts): Decision {
  const { capturedAt, previous } = change;
  const today = captureDay(facts, capturedAt);
  if (date !== (previous?.date ?? today)) return refuse('date-impossible', 'date');
  const reads = bodiesOf(facts, acknowledgement)
    .filter((one) => one.body.subject.id === evaluationId)
    .map((one) => one.body.date);
  const { actor } = facts;
  if (reads.length === 0 || actor.kind !== 'person') return accept;
  const policies = bodiesOf(facts, policy).map((one) => one.body);
  const proven = captureDay(facts, provenCapture(change));
  const madeOn = previous === null && proven > date ? proven : date;
  return madeOn <= lastObjectionDay(reads.toSorted()[0]!, policyFor(actor.unitId, policies))
    ? accept
    : refuse('objection-late');
}

/** The last day on which a person who read their evaluation on `readOn` may object. */
export function lastObjectionDay(readOn: LocalDate, { objectionDays = usualDays.objectionDays }: Policy): LocalDate {
  return addDays(readOn, objectionDays);
}

/** OBJ-3: one objection to each evaluation, whose words stand once it is decided (local policy). */
function isTheOnlyOne({ evaluationId }: Objection, { id }: Change<Objection>, facts: Facts): Decision {
  const others = bodiesOf(facts, objection).some((one) => one.id !== id && one.body.evaluationId === evaluationId);
  const decided = bodiesOf(facts, objectionDecision).some((one) => one.body.evaluationId === evaluationId);
  return others || decided ? refuse('objection-stands') : accept;
}
