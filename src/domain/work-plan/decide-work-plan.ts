import { planYears } from '../open-times/open-times.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import type { Change, Facts } from '../registry/record-kind.ts';
import { isApproved, isNotLocked } from '../review/approved-lock.ts';
import { captureDay, daysByBothClocks, rightDays } from '../supervision/capture-day.ts';
import { speaksFor } from '../supervision/supervision.ts';
import { yearOf, type LocalDate } from '../time/local-date.ts';
import type { WorkPlan } from './work-plan-body.ts';
import { workPlan } from './work-plan.ts';

/** Every rule that refuses a plan. */
export function decideWorkPlan(change: Change<WorkPlan>, facts: Facts): Decision {
  if (facts.actor.kind === 'organisation') return accept;
  if (facts.actor.kind !== 'person' || change.author !== facts.actor.personId) return refuse('not-writer');
  const { body, previous } = change;
  const unlocked = () => isUnlocked(change, facts);
  if (body === null) return unlocked();
  return firstRefusal(
    () => mayWrite(body, change, facts),
    () => staysWith(body, previous),
    unlocked,
    () => isOfThisTime(body, change, facts),
    () => isComplete(body),
  );
}

/** SKP-1: the employee drafts and submits; who reviews the employee's work gives a plan outright (reference §2.2, §2.6). */
function mayWrite({ employeeId, state }: WorkPlan, change: Change<WorkPlan>, facts: Facts): Decision {
  if (employeeId === change.author) return state.kind === 'diberikan' ? refuse('not-writer', 'state') : accept;
  const speaks = (day: LocalDate) => speaksFor(facts, employeeId, { on: day, today: day });
  return state.kind === 'diberikan' && rightDays(facts, change).some(speaks) ? accept : refuse('not-writer');
}

/** SKP-2: a plan stays with its person and year. */
function staysWith(body: WorkPlan, previous: WorkPlan | null): Decision {
  const same = previous === null || (previous.employeeId === body.employeeId && previous.year === body.year);
  return same ? accept : refuse('not-writer', 'employeeId');
}

/** SKP-3: what is in force is not rewritten; it changes by a new plan that replaces it (reference §9.8). */
function isUnlocked({ id, previous }: Change<WorkPlan>, facts: Facts): Decision {
  const given = previous?.state.kind === 'diberikan';
  return isNotLocked(given || isApproved(facts, workPlan, { id, dateOf: submittedOn }));
}

const submittedOn = ({ state, year }: WorkPlan) =>
  state.kind === 'draf' ? (`${year}-01-01` as Extract<WorkPlan['state'], { kind: 'diajukan' }>['on']) : state.on;

/** SKP-4: it is of a year whose plans are open by both clocks (SYN-14), and carries the day it was submitted or given (reference §9.1). */
function isOfThisTime({ year, state }: WorkPlan, change: Change<WorkPlan>, facts: Facts): Decision {
  const today = captureDay(facts, change.capturedAt);
  const closed = daysByBothClocks(facts, change).find((day) => !planYears(day).includes(year));
  if (closed !== undefined) return refuse(year > yearOf(closed) ? 'period-not-begun' : 'day-too-old', 'year');
  return state.kind === 'draf' || state.on === today ? accept : refuse('date-impossible', 'state.on');
}

/** SKP-5: what is submitted or given has a main result, and each result an indicator with its target (reference §2.3). */
function isComplete({ state, results }: WorkPlan): Decision {
  if (state.kind === 'draf') return accept;
  if (!results.some((result) => result.part === 'utama')) return refuse('plan-without-result', 'results');
  const bare = results.findIndex((result) => result.indicators.length === 0);
  return bare < 0 ? accept : refuse('result-without-indicator', `results.${bare}`);
}
