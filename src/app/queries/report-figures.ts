import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { countedMinutes } from '../../domain/activity/activity-minutes.ts';
import type { ReportFigures } from '../../domain/period-report/period-report-body.ts';
import { firstDay, lastDay, yearOfPeriod, type Period } from '../../domain/period/period.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { newestRecords, recordsAbout } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** What the records say of a person's period today; nobody types these. */
export async function readReportFigures(
  database: DeviceDatabase,
  { personId, period, today }: { personId: Uuid; period: Period; today: LocalDate },
): Promise<ReportFigures> {
  const [plans, rows] = await Promise.all([
    recordsAbout(database, workPlan, personId),
    newestRecords(database, { kind: activity, author: personId, from: firstDay(period), to: lastDay(period) }),
  ]);
  const bodies = rows.map((row) => row.body);
  const results = plans.filter(({ body }) => body.year === yearOfPeriod(period)).flatMap(({ body }) => body.results);
  return {
    takenOn: today,
    ...sums(bodies),
    days: new Set(bodies.map((body) => body.date)).size,
    results: results.slice(0, 50).map(({ id, title, indicators }) => ({
      id,
      title,
      ...sums(bodies.filter((body) => body.rhkId === id)),
      indicators: indicators.map(({ text, target }) => ({ text, target, realisation: null, percent: null })),
    })),
    ikm: null,
  };
}

function sums(bodies: readonly Activity[]) {
  return { entries: bodies.length, minutes: countedMinutes(bodies) };
}
