import { achievement } from '../../domain/achievement/achievement.ts';
import { activity } from '../../domain/activity/activity.ts';
import { employee } from '../../domain/employee/employee.ts';
import { msOf, type Instant } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, type Zone } from '../../domain/time/zone.ts';
import { oldestRecord } from '../../device/store/oldest-record.ts';
import { recordById } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/**
 * The first day on which this device knows a person to have been here: by their own records, by a post they have left,
 * and by when the organisation wrote their own record; null while it knows none of these.
 */
export async function hereSince(
  database: DeviceDatabase,
  { personId, zone }: { personId: Uuid; zone: Zone },
): Promise<LocalDate | null> {
  const [entry, achieved, own] = await Promise.all([
    oldestRecord(database, activity, personId),
    oldestRecord(database, achievement, personId),
    recordById(database, employee, personId),
  ]);
  const known = [entry?.date, achieved?.date, own?.body.history?.[0]?.until, own && dayOf(own.capturedAt, zone)];
  return known.flatMap((date) => date ?? []).sort()[0] ?? null;
}

function dayOf(instant: Instant, zone: Zone): LocalDate {
  return localTimeAt(msOf(instant), zone).date;
}
