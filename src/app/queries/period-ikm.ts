import { employee } from '../../domain/employee/employee.ts';
import { postOn } from '../../domain/employee/post-on.ts';
import { lastDay, type Period } from '../../domain/period/period.ts';
import { unitIkm } from '../../domain/unit-ikm/unit-ikm.ts';
import { recordById, recordsAbout } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** The IKM of the unit where a person worked at a period's end; null where too few answered or this device lacks it. */
export async function readPeriodIkm(
  database: DeviceDatabase,
  { personId, period }: { personId: Uuid; period: Period },
): Promise<{ value: number; responses: number } | null> {
  const person = await recordById(database, employee, personId);
  if (person === undefined) return null;
  const years = await recordsAbout(database, unitIkm, postOn(person.body, lastDay(period)).unitId);
  const found = years.flatMap((row) => row.body.periods).find((one) => one.period === period);
  return found ? { value: found.value, responses: found.responses } : null;
}
