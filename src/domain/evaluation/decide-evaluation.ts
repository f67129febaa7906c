import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import { coreValues } from '../core-value/core-value.ts';
import { employee } from '../employee/employee.ts';
import { postOn } from '../employee/post-on.ts';
import { objectionDecision } from '../objection/objection-decision.ts';
import { objection } from '../objection/objection.ts';
import { leastOpinions, nextSummary, opinionsOf, summariseOpinions } from '../peer-opinion/summarise-opinions.ts';
import { isStillOpen } from '../open-times/open-times.ts';
import { fitsCadence } from '../period/fits-cadence.ts';
import { lastDay, yearOfPeriod } from '../period/period.ts';
import { policy, policyFor } from '../policy/policy.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { captureDay, daysByBothClocks, rightDays } from '../supervision/capture-day.ts';
import { ratesFor } from '../supervision/supervision.ts';
import { saidLength } from '../text/plain-text.ts';
import type { Evaluation } from './evaluation-body.ts';
import type { PeerSummary } from '../peer-opinion/peer-summary.ts';
import { evaluation } from './evaluation.ts';

/** The shortest reason that explains a rating. */
export const leastReason = 10;

/** What the rules say of a superior's evaluation. */
export function decideEvaluation(change: Change<Evaluation>, facts: Facts): Decision {
  const { body, previous } = change;
  if (body === null) {
    return firstRefusal(
      () => mayChange(change, facts),
      // PEER-6: taken back and made anew, it could show a summary that differs by one.
      () => (previous?.basis.peers ? refuse('peers-shown') : accept),
    );
  }
  return firstRefusal(
    () => byTheSuperior(body, change, facts),
    () => (body.date === captureDay(facts, change.capturedAt) ? accept : refuse('date-impossible', 'date')),
    () => isOver(body, change, facts),
    () => isAPeriodOfTheirs(body, facts),
    () => isTheOnlyOne(body, change, facts),
    () => mayChange(change, facts),
    () => hasReasons(body),
    () => hidesEachPeer(body, facts),
    () => keepsSummary(body, change),
  );
}

/** EVAL-1: the superior of the period's last day rates, or their deputy; nobody themself (reference §2.6, §9.12, §9.13). */
function byTheSuperior({ employeeId, period }: Evaluation, change: Change<Evaluation>, facts: Facts): Decision {
  const on = lastDay(period);
  const allowed = rightDays(facts, change).some((today) => ratesFor(facts, employeeId, { on, today }));
  return allowed ? accept : refuse('not-superior', 'employeeId');
}

/** EVAL-2: a period is rated from its last day on, while its year is followed, by both clocks (local policy, reference §9.1, SYN-14). */
function isOver({ period }: Evaluation, change: Change<Evaluation>, facts: Facts): Decision {
  const days = daysByBothClocks(facts, change);
  if (days.some((day) => day < lastDay(period))) return refuse('period-not-over', 'period');
  return days.every((day) => isStillOpen(yearOfPeriod(period), day)) ? accept : refuse('day-too-old', 'period');
}

/** EVAL-3: it is of a year, or of a month or triwulan as the policy of the person's unit says (reference §2.2). */
function isAPeriodOfTheirs({ employeeId, period }: Evaluation, facts: Facts): Decision {
  const person = bodiesOf(facts, employee).find((one) => one.id === employeeId)?.body;
  const policies = bodiesOf(facts, policy).map((one) => one.body);
  const rule = person && policyFor(postOn(person, lastDay(period)).unitId, policies);
  const fits = period.length === 4 || fitsCadence(period, rule?.period ?? 'bulanan');
  return fits ? accept : refuse('period-cadence', 'period');
}

/** EVAL-4: one evaluation for each person and period; the annual one stands beside the periodic ones (reference §2.2). */
function isTheOnlyOne({ employeeId, period }: Evaluation, { id }: Change<Evaluation>, facts: Facts): Decision {
  const taken = bodiesOf(facts, evaluation).some(
    (one) => one.id !== id && one.body.employeeId === employeeId && one.body.period === period,
  );
  return taken ? refuse('period-taken', 'period') : accept;
}

/** EVAL-5: each rating has its reason (reference §8.1, §9.8). */
function hasReasons({ results, conduct }: Pick<Evaluation, 'results' | 'conduct'>): Decision {
  const says = (reason: string) => saidLength(reason) >= leastReason;
  if (!says(results.reason)) return refuse('rating-without-reason', 'results.reason');
  return says(conduct.reason) ? accept : refuse('rating-without-reason', 'conduct.reason');
}

/** EVAL-7: once the person has read it, it is changed only after an objection was granted, and never taken back (local policy, after reference §9.8). */
function mayChange({ id, body, previous }: Change<Evaluation>, facts: Facts): Decision {
  const isRead =
    bodiesOf(facts, acknowledgement).some((one) => one.body.subject.id === id) ||
    bodiesOf(facts, objection).some((one) => one.body.evaluationId === id);
  if (previous === null || !isRead) return accept;
  const granted = bodiesOf(facts, objectionDecision).some(
    (one) => one.body.evaluationId === id && one.body.verdict === 'dikabulkan',
  );
  return body !== null && granted ? accept : refuse('already-acknowledged');
}

/** PEER-5: what peers said is shown as a summary of three or more, or not at all (local policy, after reference §2.6). */
function hidesEachPeer({ employeeId, period, basis }: Evaluation, facts: Facts): Decision {
  if (basis.peers === null) return accept;
  const said = opinionsOf(facts, { ratedId: employeeId, period });
  const enough = basis.peers.opinions >= leastOpinions && basis.peers.opinions <= said.length;
  if (!enough) return refuse('peers-too-few', 'basis.peers');
  const all = basis.peers.opinions === said.length;
  return !all || isSame(basis.peers, summariseOpinions(said)) ? accept : refuse('peers-too-few', 'basis.peers');
}

/** PEER-6: the summary in an evaluation changes by three opinions or more, or not at all (local policy, after PEER-5). */
function keepsSummary({ basis }: Evaluation, { previous }: Change<Evaluation>): Decision {
  const shown = previous?.basis.peers ?? null;
  const kept = basis.peers === null || isSame(basis.peers, nextSummary(shown, basis.peers));
  return kept ? accept : refuse('peers-too-few', 'basis.peers');
}

function isSame(one: PeerSummary, other: PeerSummary | null): boolean {
  return one.opinions === other?.opinions && coreValues.every((value) => one.means[value] === other.means[value]);
}
