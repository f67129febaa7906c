import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { countedMinutes, type Counting } from '../../domain/activity/activity-minutes.ts';
import type { ReportFigures } from '../../domain/period-report/period-report-body.ts';
import { firstDay, lastDay, yearOfPeriod, type Period } from '../../domain/period/period.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Indicator } from '../../domain/work-plan/work-plan-body.ts';
import { newestRecords } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readCounting } from './counting.ts';
import { countingRows } from './counting-rows.ts';
import { progressOfIndicator, readAchievements, type IndicatorProgress } from './indicator-progress.ts';
import { readPeriodIkm } from './period-ikm.ts';
import { readYearPlans, workingPlan } from './year-plans.ts';

/** What the records say of a person's period today; nobody types these. */
export async function readReportFigures(
  database: DeviceDatabase,
  { personId, period, today, nowMs }: { personId: Uuid; period: Period; today: LocalDate; nowMs: number },
): Promise<ReportFigures> {
  const [plans, rows, counting] = await Promise.all([
    readYearPlans(database, { personId, year: yearOfPeriod(period) }),
    newestRecords(database, { kind: activity, author: personId, from: firstDay(period), to: lastDay(period) }),
    readCounting(database, { personId, nowMs }),
  ]);
  const bodies = (await countingRows(database, rows)).map((row) => row.body);
  const results = workingPlan(plans)?.row.body.results ?? [];
  const year = yearOfPeriod(period);
  const until = lastDay(period) < today ? lastDay(period) : today;
  const achieved = await readAchievements(database, { personId, year });
  const reached = (indicator: Indicator) => {
    const recorded = (achieved.get(indicator.id) ?? []).filter(({ row }) => row.body.date <= until);
    const progress = progressOfIndicator(indicator, recorded, { today: until, year });
    return { realisation: realisationText(indicator, progress), percent: progress.percent };
  };
  return {
    takenOn: today,
    ...sums(bodies, counting),
    days: new Set(bodies.map((body) => body.date)).size,
    results: results.slice(0, 50).map(({ id, title, indicators }) => ({
      id,
      title,
      ...sums(
        bodies.filter((body) => body.rhkId === id),
        { ...counting, cap: null },
      ),
      indicators: indicators.map((one) => ({ text: one.text, target: one.target.slice(0, 200), ...reached(one) })),
    })),
    ikm: await readPeriodIkm(database, { personId, period }),
  };
}

function sums(bodies: readonly Activity[], counting: Counting) {
  return { entries: bodies.length, minutes: countedMinutes(bodies, counting) };
}

/** As the report keeps it: the words of a report are Indonesian whatever the screen speaks. */
function realisationText({ measure }: Indicator, { realised, counting }: IndicatorProgress): string | null {
  if (measure.kind === 'angka') {
    const amount = new Intl.NumberFormat('id-ID', { maximumSignificantDigits: 15 });
    return realised === null ? null : `${amount.format(realised)} ${measure.unit}`;
  }
  const value = counting.at(-1)?.row.body.value;
  return value?.kind === 'uraian' ? levelText[value.level] : null;
}

const levelText = {
  'di-bawah': 'Di bawah ekspektasi',
  sesuai: 'Sesuai ekspektasi',
  'di-atas': 'Di atas ekspektasi',
} as const;
