import { isStillOpen } from '../open-times/open-times.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { isApproved, isNotLocked } from '../review/approved-lock.ts';
import { daysByBothClocks } from '../supervision/capture-day.ts';
import { saidLength } from '../text/plain-text.ts';
import { yearOf } from '../time/local-date.ts';
import type { Indicator, WorkPlan } from '../work-plan/work-plan-body.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import type { Achievement } from './achievement-body.ts';
import { achievement } from './achievement.ts';

const dateOf = (body: Achievement) => body.date;

/** Every rule that refuses an achievement, in the order of the form's fields. */
export function decideAchievement(change: Change<Achievement>, facts: Facts): Decision {
  const { actor } = facts;
  if (actor.kind !== 'person' || change.author !== actor.personId) return refuse('not-writer');
  const { body, id } = change;
  // CAP-5: what is approved is locked; a correction is a new record that names it.
  const unlocked = () => isNotLocked(isApproved(facts, achievement, { id, dateOf }));
  if (body === null) return unlocked();
  const plans = bodiesOf(facts, workPlan).map((one) => one.body);
  return firstRefusal(
    unlocked,
    () => hasHappened(body, change, facts),
    () => fitsIndicator(body, change.author, plans),
    () => tells(body.story),
    () => correctsApproved(body, change, facts),
  );
}

/** CAP-1: its day has come, and is of this year or the last, by both clocks (SYN-14). */
function hasHappened({ date }: Achievement, change: Change<Achievement>, facts: Facts): Decision {
  const days = daysByBothClocks(facts, change);
  if (days.some((day) => date > day)) return refuse('date-in-future', 'date');
  return days.every((day) => isStillOpen(yearOf(date), day)) ? accept : refuse('day-too-old', 'date');
}

/** CAP-2: the indicator is one of the author's plan of that year, and the value is of the kind it is measured in. */
function fitsIndicator(body: Achievement, author: string, plans: readonly WorkPlan[]): Decision {
  const indicator = indicatorOf(body, author, plans);
  if (indicator === undefined) return refuse('indicator-unknown', 'indicatorId');
  return indicator.measure.kind === body.value.kind ? accept : refuse('value-unfit', 'value');
}

function indicatorOf(
  { date, rhkId, indicatorId }: Achievement,
  author: string,
  plans: readonly WorkPlan[],
): Indicator | undefined {
  const own = plans.filter((plan) => plan.employeeId === author && plan.year === yearOf(date));
  const results = own.filter((plan) => plan.state.kind !== 'draf').flatMap((plan) => plan.results);
  return results
    .filter((result) => result.id === rhkId)
    .flatMap((result) => result.indicators)
    .find((indicator) => indicator.id === indicatorId);
}

/** CAP-3: it says in at least 10 characters what was reached (reference §3.2). */
function tells(story: string): Decision {
  return saidLength(story) >= 10 ? accept : refuse('description-too-short', 'story');
}

/** CAP-4: only an own approved achievement is corrected (reference §9.8). */
function correctsApproved({ corrects }: Achievement, { id, author }: Change<Achievement>, facts: Facts): Decision {
  if (corrects === undefined) return accept;
  const own = bodiesOf(facts, achievement).some((one) => one.id === corrects && one.author === author);
  const known = own && corrects !== id && isApproved(facts, achievement, { id: corrects, dateOf });
  return known ? accept : refuse('corrects-unknown', 'corrects');
}
