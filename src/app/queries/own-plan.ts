import { personChannel } from '../../domain/access/channel.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { recordsInChannel } from '../../device/store/queries.ts';
import type { Engine } from '../engine/engine.ts';

export type PlannedResult = WorkPlan['results'][number];

/** The RHK of the person's own work plans of a year; empty while none is on this device. */
export async function ownResults({ database, session }: Engine, year: number): Promise<PlannedResult[]> {
  const plans = await recordsInChannel(database, workPlan, personChannel(session.personId, year));
  return plans.filter(({ body }) => body.employeeId === session.personId).flatMap(({ body }) => body.results);
}
