import { achievement } from '../../domain/achievement/achievement.ts';
import type { Achievement } from '../../domain/achievement/achievement-body.ts';
import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { mayReview } from '../../domain/supervision/may-review.ts';
import { periodReport } from '../../domain/period-report/period-report.ts';
import type { PeriodReport } from '../../domain/period-report/period-report-body.ts';
import { review } from '../../domain/review/review.ts';
import { addMonths, yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import type { Zone } from '../../domain/time/zone.ts';
import { unit } from '../../domain/unit/unit.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { newestRecords, recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readOwnReviews, type OwnReviews } from './review-order.ts';
import { bySubject, standingVerdict } from './verdicts.ts';

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
}

/** What waits from this month and the last, where most of it is; quick enough to be read after each verdict. */
export async function readRecentInbox(database: DeviceDatabase, query: InboxQuery): Promise<Inbox> {
  const context = await readContext(database, query);
  return inboxOf(context, await waitingIn(database, context, recentSpan(query.today)));
}

/**
 * What waits from before that, whatever its day. A year of a whole office is read for it, a month at a time; it stands
 * apart so that this happens again only when something so old changes.
 */
export async function readOldInbox(database: DeviceDatabase, query: InboxQuery): Promise<Inbox> {
  const context = await readContext(database, query);
  const found: InboxItem[] = [];
  if (context.people.length > 0) {
    for (const span of oldSpans(query.today)) found.push(...(await waitingIn(database, context, span)));
  }
  return inboxOf(context, found);
}

/** Both parts as one. */
export function joinInboxes(old: Inbox, recent: Inbox): Inbox {
  return { items: inOrder([...old.items, ...recent.items]), reviews: old.reviews || recent.reviews };
}

/** First and last month, or a beginning of either, both inclusive. */
interface Span {
  readonly from: string;
  readonly to: string;
}

interface Context extends OwnReviews {
  readonly personId: Uuid;
  readonly zones: ReadonlyMap<Uuid, Zone>;
  /** The few plans and reports of these people, of any day. */
  readonly papers: readonly InboxItem[];
}

async function readContext(database: DeviceDatabase, { personId, today }: InboxQuery): Promise<Context> {
  const own = await readOwnReviews(database, { personId, today });
  const units = await recordsOfKind(database, unit);
  const zones = new Map(units.map((one) => [one.id, one.body.zone]));
  const papers = await Promise.all(
    own.people.map((person) => papersOf(database, { person, zone: zoneOf(zones, person) })),
  );
  return { ...own, personId, zones, papers: papers.flat() };
}

const zoneOf = (zones: ReadonlyMap<Uuid, Zone>, person: RowOf<Employee>) => zones.get(person.body.unitId) ?? 'WIB';

function inboxOf({ people }: Context, items: readonly InboxItem[]): Inbox {
  return { items: inOrder(items), reviews: people.length > 0 };
}

async function waitingIn(database: DeviceDatabase, context: Context, span: Span): Promise<InboxItem[]> {
  const { personId, people, reviewers, zones, order } = context;
  const [work, given] = await Promise.all([
    Promise.all(people.map((person) => workOf(database, { person, zone: zoneOf(zones, person) }, span))),
    Promise.all(reviewers.map((author) => newestRecords(database, { kind: review, author, ...span }))),
  ]);
  const reviews = bySubject(given.flat());
  const papers = context.papers.filter(({ date }) => span.from <= date && date.slice(0, span.to.length) <= span.to);
  const subjects = [...work.flat(), ...papers].filter(({ person, date }) =>
    mayReview(personId, { employeeId: person.id, employee: person.body, date }, order),
  );
  const verdicts = await Promise.all(
    subjects.map(async ({ row: { id, hash }, person, date }) => {
      const onIt = reviews.get(id);
      return onIt && standingVerdict(database, { id, hash, employeeId: person.id, date }, onIt);
    }),
  );
  return subjects.filter((_, at) => verdicts[at] === undefined);
}

interface Of {
  readonly person: RowOf<Employee>;
  readonly zone: Zone;
}

/** Entries and achievements of a person, of these months. */
async function workOf(database: DeviceDatabase, of: Of, span: Span): Promise<InboxItem[]> {
  const own = { author: of.person.id, ...span };
  const [activities, achievements] = await Promise.all([
    newestRecords(database, { kind: activity, ...own }),
    newestRecords(database, { kind: achievement, ...own }),
  ]);
  return [
    ...activities.map((row): InboxItem => ({ ...of, kind: 'activity', row, date: row.body.date })),
    ...achievements.map((row): InboxItem => ({ ...of, kind: 'achievement', row, date: row.body.date })),
  ];
}

/** Plans and reports of a person that were submitted. */
async function papersOf(database: DeviceDatabase, of: Of): Promise<InboxItem[]> {
  const author = of.person.id;
  const [plans, reports] = await Promise.all([
    newestRecords(database, { kind: workPlan, author, to: '9' }),
    newestRecords(database, { kind: periodReport, author, to: '9' }),
  ]);
  return [
    ...plans.flatMap((row): InboxItem[] => {
      const { state } = row.body;
      return state.kind === 'diajukan' ? [{ ...of, kind: 'workPlan', row, date: state.on }] : [];
    }),
    ...reports.map((row): InboxItem => ({ ...of, kind: 'periodReport', row, date: row.body.date })),
  ];
}

function inOrder(items: readonly InboxItem[]): InboxItem[] {
  return items.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ date, person, row }: InboxItem) => `${person.body.name} ${person.id} ${date} ${row.order} ${row.id}`;

function recentSpan(today: LocalDate): Span {
  return { from: addMonths(today.slice(0, 7), -1), to: '9' };
}

/** Month after month before the recent ones. What devices follow begins with the last year: before, there is little. */
function oldSpans(today: LocalDate): Span[] {
  const end = recentSpan(today).from;
  const year = yearOf(today) - 1;
  const spans: Span[] = [{ from: '', to: String(year - 1) }];
  for (let month = `${year}-01`; month < end; month = addMonths(month, 1)) spans.push({ from: month, to: month });
  return spans;
}
