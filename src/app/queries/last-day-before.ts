import { activity } from '../../domain/activity/activity.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { newestRecords, type RowOf } from '../../device/store/queries.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import type { Engine } from '../engine/engine.ts';

/** Own entries of the last day before `date` that has any, earliest first. */
export async function lastDayBefore({ database, session }: Engine, date: LocalDate): Promise<RowOf<Activity>[]> {
  const own = { kind: activity, author: session.personId };
  const [newest] = await newestRecords(database, { ...own, to: addDays(date, -1), limit: 1 });
  if (newest === undefined) return [];
  const day = newest.body.date;
  return (await newestRecords(database, { ...own, from: day, to: day })).reverse();
}
