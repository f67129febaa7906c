import { firstUnlockedDay, isStillOpen } from '../open-times/open-times.ts';
import { policy, policyFor } from '../policy/policy.ts';
import type { EntryLock } from '../policy/policy-body.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { provenCapture } from '../supervision/capture-day.ts';
import { saidLength } from '../text/plain-text.ts';
import { msOf } from '../time/instant.ts';
import { yearOf, type LocalDate } from '../time/local-date.ts';
import { localTimeAt, type Zone } from '../time/zone.ts';
import { unit } from '../unit/unit.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import type { WorkPlan } from '../work-plan/work-plan-body.ts';
import { review } from '../review/review.ts';
import { isApproved, isNotLocked } from '../review/approved-lock.ts';
import type { Activity } from './activity-body.ts';
import { activity } from './activity.ts';
import { minutesOf } from './activity-minutes.ts';

/** Every rule that refuses an activity, in the order of the form's fields. */
export function decideActivity(change: Change<Activity>, facts: Facts): Decision {
  const { actor } = facts;
  // ACT-12: only the author writes their own log.
  if (actor.kind !== 'person' || change.author !== actor.personId) return refuse('not-writer');
  const zone = bodiesOf(facts, unit).find((one) => one.id === actor.unitId)?.body.zone ?? 'WIB';
  const lock = policyFor(
    actor.unitId,
    bodiesOf(facts, policy).map((one) => one.body),
  ).entryLock;
  const provenDay = localTimeAt(msOf(provenCapture(change)), zone).date;
  const { body, previous } = change;
  const isOpen = (entry: Activity) =>
    entry.corrects || isAskedFor(entry, change, facts) ? accept : mayChangeDay(entry.date, lock, provenDay);
  const notLocked = () => isNotLocked(isApproved(facts, activity, { id: change.id, dateOf }));
  const previousOpen = () => (previous === null ? accept : isOpen(previous));
  if (body === null) return firstRefusal(notLocked, previousOpen);
  const plans = bodiesOf(facts, workPlan).map((one) => one.body);
  return firstRefusal(
    notLocked,
    () => dayHasCome(body.date, change, zone),
    () => dayIsRecent(body.date, change, zone),
    () => isOpen(body),
    previousOpen,
    () => endsAfterStart(body),
    () => lastsAtMostADay(body),
    () => describes(body.description),
    () => rhkIsOwn(body, change.author, plans),
    () => volumeHasUnit(body),
    () => correctsApproved(body, change, facts),
  );
}

/** ACT-16: what was sent back may be mended on its own day, also after that has closed (local policy). */
function isAskedFor({ date }: Activity, { id, previous }: Change<Activity>, facts: Facts): boolean {
  if (previous?.date !== date) return false;
  const said = bodiesOf(facts, review).filter((one) => one.body.subjectId === id && one.body.date === date);
  return said.some((one) => one.body.verdict.kind === 'dikembalikan');
}

type Clocks = Pick<Change<Activity>, 'capturedAt' | 'receivedAt'>;

const dateOf = (body: Activity) => body.date;

/**
 * ACT-14: only an own approved entry is corrected. Its day may have closed: the correction counts only when the
 * superior has approved it too (reference §9.8).
 */
function correctsApproved({ corrects }: Activity, { id, author }: Change<Activity>, facts: Facts): Decision {
  if (corrects === undefined) return accept;
  const own = bodiesOf(facts, activity).some((one) => one.id === corrects && one.author === author);
  const known = own && corrects !== id && isApproved(facts, activity, { id: corrects, dateOf });
  return known ? accept : refuse('corrects-unknown', 'corrects');
}

/** ACT-1: the description has at least 10 characters (reference §3.2). */
export function describes(description: string): Decision {
  return saidLength(description) >= 10 ? accept : refuse('description-too-short', 'description');
}

/** ACT-2: the end comes after the start, unless the entry says that it ends the next day (reference §3.2). */
export function endsAfterStart({ time }: Activity): Decision {
  if (time.kind === 'duration' || time.endsNextDay || time.end > time.start) return accept;
  return refuse('end-before-start', 'time.end');
}

/** ACT-4: more than 24 hours is refused (reference §3.4). */
export function lastsAtMostADay(body: Activity): Decision {
  if (minutesOf(body.time) <= 1440) return accept;
  return refuse('longer-than-a-day', body.time.kind === 'span' ? 'time.end' : 'time.minutes');
}

/** ACT-5: the day has begun in the unit's zone, by the device's clock and by the server's (reference §3.2). */
function dayHasCome(date: LocalDate, at: Clocks, zone: Zone): Decision {
  return daysOf(at, zone).every((day) => date <= day) ? accept : refuse('date-in-future', 'date');
}

/** The days it is by each clock that counts (SYN-14). */
function daysOf({ capturedAt, receivedAt }: Clocks, zone: Zone): LocalDate[] {
  const clocks = receivedAt === null ? [capturedAt] : [capturedAt, receivedAt];
  return clocks.map((clock) => localTimeAt(msOf(clock), zone).date);
}

/** ACT-6: by policy a day closes at its own midnight or some days later, on the clock of capture (reference §9.1). */
export function mayChangeDay(date: LocalDate, lock: EntryLock, today: LocalDate): Decision {
  const first = firstUnlockedDay(lock, today);
  return first === null || date >= first ? accept : refuse('day-closed', 'date');
}

/** ACT-8: the RHK belongs to the author's own work plan of the entry's year, submitted or in force (local policy). */
function rhkIsOwn(body: Activity, author: string, plans: readonly WorkPlan[]): Decision {
  if (body.rhkId === null) return accept;
  const ofYear = plans.filter((plan) => plan.employeeId === author && plan.year === yearOf(body.date));
  const own = ofYear.filter((plan) => plan.state.kind !== 'draf');
  const known = own.some((plan) => plan.results.some((result) => result.id === body.rhkId));
  return known ? accept : refuse('rhk-unknown', 'rhkId');
}

/** ACT-9: the day is of this year or the last by both clocks, the years a device follows (local policy, SYN-14, SYN-17). */
function dayIsRecent(date: LocalDate, at: Clocks, zone: Zone): Decision {
  return daysOf(at, zone).every((day) => isStillOpen(yearOf(date), day)) ? accept : refuse('day-too-old', 'date');
}

/** ACT-11: a volume is more than zero and comes with its unit, and the other way round (reference §3.2). */
export function volumeHasUnit({ volume, volumeUnit }: Activity): Decision {
  const hasUnit = volumeUnit !== null && volumeUnit.trim() !== '';
  if (volume === null && !hasUnit) return accept;
  if (volume === null || volume <= 0) return refuse('volume-without-unit', 'volume');
  return hasUnit ? accept : refuse('volume-without-unit', 'volumeUnit');
}
