import { achievement } from '../../domain/achievement/achievement.ts';
import type { Achievement } from '../../domain/achievement/achievement-body.ts';
import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { mayReview } from '../../domain/review/may-review.ts';
import { periodReport } from '../../domain/period-report/period-report.ts';
import type { PeriodReport } from '../../domain/period-report/period-report-body.ts';
import { review } from '../../domain/review/review.ts';
import { verdictOn } from '../../domain/review/verdict-on.ts';
import { addMonths, type LocalDate } from '../../domain/time/local-date.ts';
import type { Zone } from '../../domain/time/zone.ts';
import { unit } from '../../domain/unit/unit.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { newestRecords, recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readOwnReviews } from './review-order.ts';
import { bySubject } from './verdicts.ts';

type Subject =
  | { readonly kind: 'activity'; readonly row: RowOf<Activity> }
  | { readonly kind: 'achievement'; readonly row: RowOf<Achievement> }
  | { readonly kind: 'workPlan'; readonly row: RowOf<WorkPlan> }
  | { readonly kind: 'periodReport'; readonly row: RowOf<PeriodReport> };

/** What waits for this person's verdict, with its day. */
export type InboxItem = Subject & {
  readonly date: LocalDate;
  readonly person: RowOf<Employee>;
  readonly zone: Zone;
};

export interface Inbox {
  /** By person, then by day, the oldest first. */
  readonly items: readonly InboxItem[];
  /** Whether there is anybody whose work this person reviews. */
  readonly reviews: boolean;
}

export interface InboxQuery {
  readonly personId: Uuid;
  readonly today: LocalDate;
  /** The first day looked at: a year of a whole office is not read to show what waits now. */
  readonly from: LocalDate;
}

/** What waits for a person's verdict; one range of entries is read for each of their people, and one of verdicts. */
export async function readInbox(database: DeviceDatabase, { personId, today, from }: InboxQuery): Promise<Inbox> {
  const { order, people, reviewers } = await readOwnReviews(database, { personId, today });
  if (people.length === 0) return { items: [], reviews: false };
  const [units, given] = await Promise.all([
    recordsOfKind(database, unit),
    Promise.all(reviewers.map((author) => newestRecords(database, { kind: review, author, from, to: '9' }))),
  ]);
  const zones = new Map(units.map((one) => [one.id, one.body.zone]));
  const reviews = bySubject(given.flat());
  const ofEach = await Promise.all(
    people.map(async (person) => {
      const zone = zones.get(person.body.unitId) ?? 'WIB';
      const subjects = await subjectsOf(database, { person, zone, from });
      return subjects.filter(({ row, date }) => {
        const version = { id: row.id, hash: row.hash, employeeId: person.id, date };
        if (verdictOn(version, reviews.get(row.id) ?? []) !== undefined) return false;
        return mayReview(personId, { employeeId: person.id, employee: person.body, date }, order);
      });
    }),
  );
  return { items: ofEach.flat(), reviews: true };
}

/** All of a person's that asks for a verdict at some time, by day. */
async function subjectsOf(
  database: DeviceDatabase,
  { person, zone, from }: { person: RowOf<Employee>; zone: Zone; from: LocalDate },
): Promise<InboxItem[]> {
  const author = person.id;
  const [activities, achievements, plans, reports] = await Promise.all([
    newestRecords(database, { kind: activity, author, from, to: '9' }),
    newestRecords(database, { kind: achievement, author, from, to: '9' }),
    newestRecords(database, { kind: workPlan, author, to: '9' }),
    newestRecords(database, { kind: periodReport, author, to: '9' }),
  ]);
  const of = { person, zone };
  const submitted = plans.flatMap((row): InboxItem[] => {
    const { state } = row.body;
    return state.kind === 'diajukan' && state.on >= from ? [{ ...of, kind: 'workPlan', row, date: state.on }] : [];
  });
  return [
    ...activities.map((row): InboxItem => ({ ...of, kind: 'activity', row, date: row.body.date })),
    ...achievements.map((row): InboxItem => ({ ...of, kind: 'achievement', row, date: row.body.date })),
    ...submitted,
    ...reports
      .filter((row) => row.body.date >= from)
      .map((row): InboxItem => ({ ...of, kind: 'periodReport', row, date: row.body.date })),
  ].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ date, row }: InboxItem) => `${date} ${row.order} ${row.id}`;

/** The first day of the month before: what an inbox shows unless asked for more. */
export function usualInboxStart(today: LocalDate): LocalDate {
  return `${addMonths(today.slice(0, 7), -1)}-01` as LocalDate;
}
