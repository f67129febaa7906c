import { activity } from '../../domain/activity/activity.ts';
import type { EvaluationBasis } from '../../domain/evaluation/evaluation-body.ts';
import type { PeerSummary } from '../../domain/peer-opinion/peer-summary.ts';
import { feedback } from '../../domain/feedback/feedback.ts';
import { periodReport } from '../../domain/period-report/period-report.ts';
import { firstDay, lastDay, type Period } from '../../domain/period/period.ts';
import { peerOpinion } from '../../domain/peer-opinion/peer-opinion.ts';
import { nextSummary, summariseOpinions } from '../../domain/peer-opinion/summarise-opinions.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { newestRecords, recordsAbout } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { countingRows } from './counting-rows.ts';
import { readReportFigures } from './report-figures.ts';
import { verdictsOn } from './verdicts.ts';

interface BasisQuery {
  readonly employeeId: Uuid;
  readonly period: Period;
  readonly today: LocalDate;
  readonly nowMs: number;
  /** The peers' summary that the person has been shown already. */
  readonly shown?: PeerSummary | null;
}

/** What a rating can stand on: the records of a person's period as this device has them. */
export async function readEvaluationBasis(
  database: DeviceDatabase,
  { employeeId, period, today, nowMs, shown = null }: BasisQuery,
): Promise<EvaluationBasis> {
  const [from, to] = [firstDay(period), lastDay(period)];
  const within = (date: string) => date >= from && date <= to;
  const [figures, entries, reports, said, opinions] = await Promise.all([
    readReportFigures(database, { personId: employeeId, period, today, nowMs }),
    newestRecords(database, { kind: activity, author: employeeId, from, to }),
    recordsAbout(database, periodReport, employeeId),
    recordsAbout(database, feedback, employeeId),
    recordsAbout(database, peerOpinion, employeeId),
  ]);
  const counting = await countingRows(database, entries);
  const [onAll, onCounting] = await Promise.all([entries, counting].map((rows) => verdictsOn(database, rows)));
  const count = (verdicts: typeof onAll, wanted: string) =>
    [...verdicts!.values()].filter(({ kind }) => kind === wanted).length;
  return {
    takenOn: today,
    days: figures.days,
    entries: figures.entries,
    minutes: figures.minutes,
    approved: count(onCounting, 'disetujui'),
    returned: count(onAll, 'dikembalikan'),
    results: figures.results,
    reports: reports
      .filter(({ body }) => within(firstDay(body.period)))
      .slice(-24)
      .map((row) => row.id),
    feedback: said
      .filter(({ body }) => within(body.date))
      .slice(-200)
      .map((row) => row.id),
    peers: nextSummary(
      shown,
      summariseOpinions(opinions.map((row) => row.body).filter((body) => body.period === period)),
    ),
    ikm: figures.ikm,
  };
}
