import { activity } from '../../domain/activity/activity.ts';
import { countedMinutes } from '../../domain/activity/activity-minutes.ts';
import type { EvaluationBasis } from '../../domain/evaluation/evaluation-body.ts';
import { feedback } from '../../domain/feedback/feedback.ts';
import { periodReport } from '../../domain/period-report/period-report.ts';
import { firstDay, lastDay, type Period } from '../../domain/period/period.ts';
import { peerOpinion } from '../../domain/peer-opinion/peer-opinion.ts';
import { summariseOpinions } from '../../domain/peer-opinion/summarise-opinions.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { newestRecords, recordsAbout } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { verdictsOn } from './verdicts.ts';

/** What a rating can stand on: the records of a person's period as this device has them. */
export async function readEvaluationBasis(
  database: DeviceDatabase,
  { employeeId, period, today }: { employeeId: Uuid; period: Period; today: LocalDate },
): Promise<EvaluationBasis> {
  const [from, to] = [firstDay(period), lastDay(period)];
  const within = (date: string) => date >= from && date <= to;
  const [entries, reports, said, opinions] = await Promise.all([
    newestRecords(database, { kind: activity, author: employeeId, from, to }),
    recordsAbout(database, periodReport, employeeId),
    recordsAbout(database, feedback, employeeId),
    recordsAbout(database, peerOpinion, employeeId),
  ]);
  const verdicts = [...(await verdictsOn(database, entries)).values()].map((one) => one.kind);
  const bodies = entries.map((entry) => entry.body);
  return {
    takenOn: today,
    days: new Set(bodies.map((body) => body.date)).size,
    entries: bodies.length,
    minutes: countedMinutes(bodies),
    approved: verdicts.filter((one) => one === 'disetujui').length,
    returned: verdicts.filter((one) => one === 'dikembalikan').length,
    reports: reports
      .filter(({ body }) => within(firstDay(body.period)))
      .slice(-24)
      .map((row) => row.id),
    feedback: said
      .filter(({ body }) => within(body.date))
      .slice(-200)
      .map((row) => row.id),
    peers: summariseOpinions(opinions.map((row) => row.body).filter((body) => body.period === period)),
    ikm: null,
  };
}
