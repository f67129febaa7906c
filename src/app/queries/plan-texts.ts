import type { Indicator } from '../../domain/work-plan/work-plan-body.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** What the plans on this device say of a result or an indicator, by id. */
export interface PlanTexts {
  readonly results: ReadonlyMap<Uuid, string>;
  readonly indicators: ReadonlyMap<Uuid, Indicator>;
}

export async function readPlanTexts(database: DeviceDatabase): Promise<PlanTexts> {
  const results = (await recordsOfKind(database, workPlan)).flatMap((plan) => plan.body.results);
  return {
    results: new Map(results.map((result) => [result.id, result.title])),
    indicators: new Map(results.flatMap((result) => result.indicators.map((one) => [one.id, one] as const))),
  };
}
