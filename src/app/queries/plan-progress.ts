import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { countedMinutes } from '../../domain/activity/activity-minutes.ts';
import type { LocalTime } from '../../domain/time/zone.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { newestRecords } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readCounting } from './counting.ts';
import { countingRows } from './counting-rows.ts';
import { readYearPlans, workingPlan } from './year-plans.ts';

export interface Amount {
  readonly minutes: number;
  readonly entries: number;
}

/** What was logged for one RHK, or for none of the plan. */
export interface Progress {
  readonly month: Amount;
  readonly year: Amount;
}

export interface ResultProgress extends Progress {
  readonly result: WorkPlan['results'][number];
}

export interface PlanProgress {
  readonly results: readonly ResultProgress[];
  readonly without: Progress;
}

/** The own SKP of a year, null while none is published, and what was logged for each of its RHK. */
export async function readPlanProgress(
  database: DeviceDatabase,
  { personId, month, nowMs }: { personId: Uuid; month: string; nowMs: number },
): Promise<PlanProgress | null> {
  const year = month.slice(0, 4);
  const [plans, entries, { now }] = await Promise.all([
    readYearPlans(database, { personId, year: Number(year) }),
    newestRecords(database, { kind: activity, author: personId, from: `${year}-01`, to: `${year}-12` }),
    readCounting(database, { personId, nowMs }),
  ]);
  const own = workingPlan(plans)?.row;
  if (own === undefined) return null;
  const bodies = (await countingRows(database, entries)).map((row) => row.body);
  return progressOf(own.body, bodies, { month, now });
}

/** Sums the year's entries by the RHK they serve; `month` is `2025-03`. */
export function progressOf(
  plan: WorkPlan,
  activities: readonly Activity[],
  { month, now }: { month: string; now: LocalTime },
): PlanProgress {
  const planned = new Set(plan.results.map((result) => result.id));
  const progress = (mine: (body: Activity) => boolean): Progress => {
    const year = activities.filter(mine);
    return {
      year: amountOf(year, now),
      month: amountOf(
        year.filter((body) => body.date.startsWith(month)),
        now,
      ),
    };
  };
  return {
    results: plan.results.map((result) => ({ result, ...progress((body) => body.rhkId === result.id) })),
    without: progress((body) => body.rhkId === null || !planned.has(body.rhkId)),
  };
}

function amountOf(activities: readonly Activity[], now: LocalTime): Amount {
  return { minutes: countedMinutes(activities, { cap: null, now }), entries: activities.length };
}
