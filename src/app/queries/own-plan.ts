import { openYears } from '../../domain/open-times/open-times.ts';
import { yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import type { Engine } from '../engine/engine.ts';
import { readYearPlans, workingPlan } from './year-plans.ts';

export type PlannedResult = WorkPlan['results'][number];

/** The open year of whose RHK an indicator is, this one where it is of none (WKT-1). */
export async function yearOfIndicator(engine: Engine, indicatorId: string, today: LocalDate): Promise<number> {
  for (const year of openYears(today)) {
    const results = await ownResults(engine, year);
    if (results.some(({ indicators }) => indicators.some(({ id }) => id === indicatorId))) return year;
  }
  return yearOf(today);
}

/** The RHK that the person's work of a year counts towards; empty while no plan is on this device. */
export async function ownResults({ database, session }: Engine, year: number): Promise<readonly PlannedResult[]> {
  const plans = await readYearPlans(database, { personId: session.personId, year });
  return workingPlan(plans)?.row.body.results ?? [];
}
