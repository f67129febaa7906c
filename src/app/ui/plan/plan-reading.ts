import { readAchievements, type RecordedAchievement } from '../../queries/indicator-progress.ts';
import { readServing, readSuperiorResults, type Servable, type ServingResult } from '../../queries/serving-results.ts';
import { readYearPlans, workingPlan, type YearPlan, type YearPlans } from '../../queries/year-plans.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { DeviceDatabase } from '../../../device/store/database.ts';
import type { Uuid } from '../../../std/uuid.ts';

/** A person's plan of a year with all that is read beside it. */
export interface PlanReading {
  readonly personId: Uuid;
  readonly year: number;
  readonly today: LocalDate;
  readonly plans: YearPlans;
  readonly working: YearPlan | undefined;
  readonly achieved: ReadonlyMap<Uuid, readonly RecordedAchievement[]>;
  /** The RHK of other people that serve each of this plan's, by its id. */
  readonly serving: ReadonlyMap<Uuid, readonly ServingResult[]>;
  /** The RHK of the superior's plan in force, as `Servable` has them. */
  readonly superior: Servable['superior'];
  /** The person reads their own plan and may record what they reach. */
  readonly own: boolean;
}

export async function readPlan(
  database: DeviceDatabase,
  { personId, year, today, own }: Pick<PlanReading, 'personId' | 'year' | 'today' | 'own'>,
): Promise<PlanReading> {
  const [plans, achieved, superior] = await Promise.all([
    readYearPlans(database, { personId, year }),
    readAchievements(database, { personId, year }),
    readSuperiorResults(database, { writer: personId, employeeId: personId, year }),
  ]);
  const working = workingPlan(plans);
  const serving = await readServing(database, working?.row.body.results ?? [], year);
  return { personId, year, today, own, plans, working, achieved, serving, superior };
}
