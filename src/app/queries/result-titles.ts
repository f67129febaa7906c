import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** The titles of all RHK that this device knows, by id. */
export async function readResultTitles(database: DeviceDatabase): Promise<ReadonlyMap<Uuid, string>> {
  const plans = await recordsOfKind(database, workPlan);
  return new Map(plans.flatMap((plan) => plan.body.results.map((result) => [result.id, result.title] as const)));
}
