import { lastDay } from '../period/period.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { captureDay, rightDays } from '../supervision/capture-day.ts';
import { ratesFor, superiorOf } from '../supervision/supervision.ts';
import { saidLength } from '../text/plain-text.ts';
import { leastReason } from './decide-objection.ts';
import type { ObjectionDecision } from './objection-decision-body.ts';
import { objectionDecision } from './objection-decision.ts';
import { objection } from './objection.ts';

/** What the rules say of a decision on an objection. */
export function decideObjectionDecision(change: Change<ObjectionDecision>, facts: Facts): Decision {
  const { body, previous } = change;
  if (body === null || previous !== null) return previous === null ? accept : refuse('objection-stands');
  const today = captureDay(facts, change.capturedAt);
  return firstRefusal(
    () => byTheSuperiorsSuperior(body, change, facts),
    () => answersTheObjection(body, change, facts),
    () => (body.date === today ? accept : refuse('date-impossible', 'date')),
    () => (saidLength(body.reason) >= leastReason ? accept : refuse('rating-without-reason', 'reason')),
  );
}

/** OBJ-4: the superior of the one who rates decides, never the one who rates (reference §2.6). */
function byTheSuperiorsSuperior(
  { employeeId, raterId, period }: ObjectionDecision,
  change: Change<ObjectionDecision>,
  facts: Facts,
): Decision {
  const isRater = superiorOf(facts, employeeId, lastDay(period)) === raterId;
  const own = facts.actor.kind === 'person' && facts.actor.personId === employeeId;
  const speaks = rightDays(facts, change).some((day) => ratesFor(facts, raterId, { on: day, today: day }));
  return isRater && !own && speaks ? accept : refuse('not-superior', 'raterId');
}

/** OBJ-5: a decision answers one objection, once, and stands (local policy, after reference §9.8). */
function answersTheObjection(body: ObjectionDecision, { id }: Change<ObjectionDecision>, facts: Facts): Decision {
  const found = bodiesOf(facts, objection).find((one) => one.id === body.objectionId);
  const fits =
    found?.author === body.employeeId &&
    found.body.evaluationId === body.evaluationId &&
    found.body.period === body.period;
  if (!fits) return refuse('subject-unknown', 'objectionId');
  const decided = bodiesOf(facts, objectionDecision).some(
    (one) => one.id !== id && one.body.objectionId === body.objectionId,
  );
  return decided ? refuse('objection-stands') : accept;
}
