import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import { isStillOpen } from '../open-times/open-times.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { daysByBothClocks, rightDays } from '../supervision/capture-day.ts';
import { speaksFor } from '../supervision/supervision.ts';
import { yearOf } from '../time/local-date.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import type { Feedback } from './feedback-body.ts';

/** The kinds of record of a person's work that feedback may be tied to. */
export const entryKinds = ['activity', 'achievement'] as const;

/** What the rules say of a superior's feedback. */
export function decideFeedback(change: Change<Feedback>, facts: Facts): Decision {
  const { body, id } = change;
  return firstRefusal(
    () => isUnanswered(id, facts),
    () => (body === null ? accept : dayIsNear(body, change, facts)),
    () => (body === null ? accept : byTheSuperior(body, change, facts)),
    () => (body === null ? accept : isOfThePerson(body, facts)),
  );
}

/** FB-1: feedback comes from the superior of its day, or for a time from their deputy (reference §2.2, §2.6). */
function byTheSuperior({ employeeId, date }: Feedback, change: Change<Feedback>, facts: Facts): Decision {
  const allowed = rightDays(facts, change).some((today) => speaksFor(facts, employeeId, { on: date, today }));
  return allowed ? accept : refuse('not-superior', 'employeeId');
}

/** FB-2: its day has come, and is of this year or the last, by both clocks (local policy, SYN-14, SYN-17). */
function dayIsNear({ date }: Feedback, change: Change<Feedback>, facts: Facts): Decision {
  const days = daysByBothClocks(facts, change);
  if (days.some((day) => date > day)) return refuse('date-in-future', 'date');
  return days.every((day) => isStillOpen(yearOf(date), day)) ? accept : refuse('day-too-old', 'date');
}

/** FB-3: the RHK or entry it is tied to is of that person (local policy, after reference §2.3). */
function isOfThePerson({ subject, employeeId, date }: Feedback, facts: Facts): Decision {
  if (subject.kind === 'value' || subject.kind === 'meeting') return accept;
  const known =
    subject.kind === 'entry'
      ? facts.found.some(({ id, kind, author }) => id === subject.id && isEntry(kind) && author === employeeId)
      : bodiesOf(facts, workPlan).some(
          ({ body }) =>
            body.employeeId === employeeId &&
            body.year === yearOf(date) &&
            body.results.some((result) => result.id === subject.id),
        );
  return known ? accept : refuse('subject-unknown', 'subject');
}

function isEntry(kind: string): boolean {
  return (entryKinds as readonly string[]).includes(kind);
}

/** FB-4: what the person has acknowledged is neither changed nor taken back (local policy, after reference §9.8). */
function isUnanswered(id: string, facts: Facts): Decision {
  const answered = bodiesOf(facts, acknowledgement).some(({ body }) => body.subject.id === id);
  return answered ? refuse('already-acknowledged') : accept;
}
