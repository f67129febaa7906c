import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { activityWarnings, type ActivityWarning } from '../../domain/activity/activity-warnings.ts';
import { employee } from '../../domain/employee/employee.ts';
import { postOn } from '../../domain/employee/post-on.ts';
import { dayTarget } from '../../domain/holiday/day-target.ts';
import { holiday } from '../../domain/holiday/holiday.ts';
import { policy, policyFor } from '../../domain/policy/policy.ts';
import { addDays } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { unit } from '../../domain/unit/unit.ts';
import { newestRecords, recordById, recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';

/** What is worth a second look of an entry that stands, as the form said it to its writer; by the writer's own unit. */
export async function readEntryWarnings(
  database: DeviceDatabase,
  { row, nowMs }: { row: RowOf<Activity>; nowMs: number },
): Promise<ActivityWarning[]> {
  const { body, author } = row;
  const [person, near, policies, holidays] = await Promise.all([
    recordById(database, employee, author),
    newestRecords(database, { kind: activity, author, from: addDays(body.date, -1), to: addDays(body.date, 1) }),
    recordsOfKind(database, policy),
    recordsOfKind(database, holiday),
  ]);
  const unitId = person && postOn(person.body, body.date).unitId;
  const place = unitId && (await recordById(database, unit, unitId));
  const bodies = policies.map((one) => one.body);
  const free = holidays.map((one) => one.body);
  return activityWarnings(body, {
    others: near.filter((one) => one.id !== row.id && one.id !== body.corrects).map((one) => one.body),
    now: localTimeAt(nowMs, place ? place.body.zone : 'WIB'),
    target: unitId ? dayTarget(body.date, policyFor(unitId, bodies), free) : undefined,
  });
}
