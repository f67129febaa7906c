import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import type { Engine } from '../engine/engine.ts';
import { readYearPlans, workingPlan } from './year-plans.ts';

export type PlannedResult = WorkPlan['results'][number];

/** The RHK that the person's work of a year counts towards; empty while no plan is on this device. */
export async function ownResults({ database, session }: Engine, year: number): Promise<readonly PlannedResult[]> {
  const plans = await readYearPlans(database, { personId: session.personId, year });
  return workingPlan(plans)?.row.body.results ?? [];
}
