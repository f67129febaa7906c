import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { mayReview } from '../../domain/review/may-review.ts';
import { review } from '../../domain/review/review.ts';
import { verdictOn } from '../../domain/review/verdict-on.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Zone } from '../../domain/time/zone.ts';
import { unit } from '../../domain/unit/unit.ts';
import { newestRecords, recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readOwnReviews } from './review-order.ts';
import { bySubject, versionOf } from './verdicts.ts';

/** An entry that waits for this person's verdict. */
export interface InboxItem {
  readonly kind: 'activity';
  readonly row: RowOf<Activity>;
  readonly person: RowOf<Employee>;
  readonly zone: Zone;
}

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
      const rows = await newestRecords(database, { kind: activity, author: person.id, from, to: '9' });
      const waiting = rows.filter((row) => {
        const work = { employeeId: person.id, employee: person.body, date: row.body.date };
        if (verdictOn(versionOf(row), reviews.get(row.id) ?? []) !== undefined) return false;
        return mayReview(personId, work, order);
      });
      const zone = zones.get(person.body.unitId) ?? 'WIB';
      return waiting.reverse().map((row): InboxItem => ({ kind: 'activity', row, person, zone }));
    }),
  );
  return { items: ofEach.flat(), reviews: true };
}

/** The first day of the month before: what an inbox shows unless asked for more. */
export function usualInboxStart(today: LocalDate): LocalDate {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10) as LocalDate;
}
