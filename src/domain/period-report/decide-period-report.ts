import { isStillOpen } from '../open-times/open-times.ts';
import { fitsCadence } from '../period/fits-cadence.ts';
import { firstDay, previousPeriod, yearOfPeriod } from '../period/period.ts';
import { policy, policyFor } from '../policy/policy.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { isApproved, isNotLocked } from '../review/approved-lock.ts';
import { captureDay, daysByBothClocks } from '../supervision/capture-day.ts';
import type { PeriodReport } from './period-report-body.ts';
import { periodReport } from './period-report.ts';

/** What the rules say of a report that an employee submits or takes back. */
export function decidePeriodReport(change: Change<PeriodReport>, facts: Facts): Decision {
  const { body, author, id } = change;
  const unlocked = () => isNotLocked(isApproved(facts, periodReport, { id, dateOf: (report) => report.date }));
  if (body === null) return unlocked();
  return firstRefusal(
    () => (body.employeeId === author ? accept : refuse('not-writer', 'employeeId')),
    unlocked,
    () => isOfToday(body, change, facts),
    () => hasBegun(body, change, facts),
    () => keepsCadence(body, change, facts),
    () => isTheOnlyOne(body, change, facts),
    () => followsUp(body, facts),
  );
}

/** LAP-1: one report for each person and period (local policy, after reference §3.3). */
function isTheOnlyOne({ employeeId, period }: PeriodReport, { id }: Change<PeriodReport>, facts: Facts): Decision {
  const taken = bodiesOf(facts, periodReport).some(
    (one) => one.id !== id && one.body.employeeId === employeeId && one.body.period === period,
  );
  return taken ? refuse('period-taken', 'period') : accept;
}

/** LAP-2: the period has begun in the unit's zone, and is of this year or the last, by both clocks (reference §9.1, SYN-14). */
function hasBegun({ period }: PeriodReport, change: Change<PeriodReport>, facts: Facts): Decision {
  const days = daysByBothClocks(facts, change);
  if (days.some((day) => firstDay(period) > day)) return refuse('period-not-begun', 'period');
  return days.every((day) => isStillOpen(yearOfPeriod(period), day)) ? accept : refuse('day-too-old', 'period');
}

/** LAP-3: it carries the day it was submitted, by the clock of capture (reference §9.1). */
function isOfToday({ date }: PeriodReport, { capturedAt }: Change<PeriodReport>, facts: Facts): Decision {
  return date === captureDay(facts, capturedAt) ? accept : refuse('date-impossible', 'date');
}

/** LAP-4: reports are monthly or by triwulan as the policy says; one already made keeps its period (reference §2.2, §3.4). */
function keepsCadence({ period }: PeriodReport, { previous }: Change<PeriodReport>, facts: Facts): Decision {
  const { actor } = facts;
  if (previous?.period === period || actor.kind !== 'person') return accept;
  const policies = bodiesOf(facts, policy).map((one) => one.body);
  const cadence = policyFor(actor.unitId, policies).period ?? 'bulanan';
  return fitsCadence(period, cadence) ? accept : refuse('period-cadence', 'period');
}

/** LAP-5: every plan of the report before is followed up: done, going on or dropped (reference §8.1). */
function followsUp({ employeeId, period, followUps }: PeriodReport, facts: Facts): Decision {
  const before = bodiesOf(facts, periodReport).find(
    (one) => one.body.employeeId === employeeId && one.body.period === previousPeriod(period),
  );
  const answered = new Set(followUps.map((one) => one.planId));
  const complete = (before?.body.plans ?? []).every((plan) => answered.has(plan.id));
  return complete ? accept : refuse('follow-up-missing', 'followUps');
}
