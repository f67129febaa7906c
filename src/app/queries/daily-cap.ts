import { employee } from '../../domain/employee/employee.ts';
import { policy, policyFor } from '../../domain/policy/policy.ts';
import { recordById, recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** ACT-17: how many minutes of a person's day count at most, null where all do or this device does not know. */
export async function readDailyCap(database: DeviceDatabase, personId: Uuid): Promise<number | null> {
  const [person, policies] = await Promise.all([
    recordById(database, employee, personId),
    recordsOfKind(database, policy),
  ]);
  const bodies = policies.map((one) => one.body);
  return (person && policyFor(person.body.unitId, bodies).dailyCapMinutes) ?? null;
}
