import { activity } from '../../domain/activity/activity.ts';
import { review } from '../../domain/review/review.ts';
import type { Review } from '../../domain/review/review-body.ts';
import { newestRecords, recordById, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readPeople } from './people-names.ts';

/** A verdict this person gave, with what it was on. */
export interface GivenVerdict {
  readonly row: RowOf<Review>;
  /** The entry's words; null where the work is of another kind or not here any more. */
  readonly text: string | null;
  readonly name: string | null;
}

const most = 20;
/** Verdicts stand in the order of the work they are on; so many of the newest work are looked through. */
const lookedThrough = 500;

/** The verdicts a person gave last, the newest first. */
export async function readRecentVerdicts(database: DeviceDatabase, personId: Uuid): Promise<GivenVerdict[]> {
  const all = await newestRecords(database, { kind: review, author: personId, limit: lookedThrough });
  const own = all.toSorted((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1));
  const people = await readPeople(database);
  return Promise.all(
    own.slice(0, most).map(async (row) => ({
      row,
      text: (await recordById(database, activity, row.body.subjectId))?.body.description ?? null,
      name: people.get(row.body.employeeId)?.name ?? null,
    })),
  );
}
