import type { Counting } from '../../domain/activity/activity-minutes.ts';
import { employee } from '../../domain/employee/employee.ts';
import { policy, policyFor } from '../../domain/policy/policy.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { unit } from '../../domain/unit/unit.ts';
import { recordById, recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** How a person's minutes count now, by their own unit's clock and policy as far as this device knows them (ACT-17, ACT-19). */
export async function readCounting(
  database: DeviceDatabase,
  { personId, nowMs }: { personId: Uuid; nowMs: number },
): Promise<Counting> {
  const [person, policies] = await Promise.all([
    recordById(database, employee, personId),
    recordsOfKind(database, policy),
  ]);
  const unitId = person?.body.unitId;
  const place = unitId && (await recordById(database, unit, unitId));
  const bodies = policies.map((one) => one.body);
  return {
    cap: (unitId && policyFor(unitId, bodies).dailyCapMinutes) ?? null,
    now: localTimeAt(nowMs, place ? place.body.zone : 'WIB'),
  };
}
