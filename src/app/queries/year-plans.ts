import { review } from '../../domain/review/review.ts';
import type { Review } from '../../domain/review/review-body.ts';
import { planInForce, planStanding, type PlanStanding } from '../../domain/work-plan/plan-standing.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { recordsAbout, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { entryVerdictOf, type EntryVerdict } from './verdicts.ts';

export interface YearPlan {
  readonly row: RowOf<WorkPlan>;
  readonly standing: PlanStanding;
  /** The verdict that holds for it as it stands here. */
  readonly verdict: EntryVerdict | undefined;
}

export interface YearPlans {
  /** All of the year, the newest first. */
  readonly all: readonly YearPlan[];
  readonly inForce: YearPlan | undefined;
}

/** A person's SKP of a year with all its versions, as far as this device knows. */
export async function readYearPlans(
  database: DeviceDatabase,
  { personId, year }: { personId: Uuid; year: number },
): Promise<YearPlans> {
  const rows = (await recordsAbout(database, workPlan, personId)).filter((row) => row.body.year === year);
  const reviews = (await Promise.all(rows.map((row) => recordsAbout(database, review, row.id)))).flat();
  const plans = rows.map((row): YearPlan => {
    const standing = planStanding(row, reviews);
    const newest = reviewsOf(row, reviews)[0];
    return { row, standing, verdict: newest && entryVerdictOf(newest) };
  });
  const standing = planInForce(rows, reviews);
  return {
    all: plans.toSorted((a, b) => (a.row.capturedAt < b.row.capturedAt ? 1 : -1)),
    inForce: plans.find((one) => one.row.id === standing?.id),
  };
}

/** The plan that work counts towards: the one in force, else the newest that was submitted. */
export function workingPlan({ all, inForce }: YearPlans): YearPlan | undefined {
  return inForce ?? all.find((plan) => plan.standing === 'menunggu');
}

function reviewsOf({ id, hash }: RowOf<WorkPlan>, reviews: readonly RowOf<Review>[]): RowOf<Review>[] {
  return reviews
    .filter(({ body }) => body.subjectId === id && body.subjectHash === hash)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
}
