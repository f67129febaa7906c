import { openYears, planYears } from '../../domain/open-times/open-times.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { awaitsDecision, countUnreadEvaluations, readObjected } from './evaluations.ts';
import { countUnread } from './feedback-of.ts';
import { readAchievements } from './indicator-progress.ts';
import { countPeerRequests } from './peer-requests.ts';
import { readReports } from './period-reports.ts';
import { readRatedRows } from './review-order.ts';
import { readYearPlans } from './year-plans.ts';

export const errandKinds = [
  'plan-returned',
  'report-returned',
  'achievement-returned',
  'feedback',
  'evaluation',
  'peers',
  'objections',
] as const;

/** Something that others said or asked and that waits for this person. */
export interface Errand {
  readonly kind: (typeof errandKinds)[number];
  readonly count: number;
  readonly href: string;
}

interface Asked {
  readonly personId: Uuid;
  readonly today: LocalDate;
}

/** What waits for a person besides entries to mend and to review; nothing is left out because it came long ago. */
export async function readErrands(database: DeviceDatabase, asked: Asked): Promise<Errand[]> {
  const { personId } = asked;
  const [returned, feedback, evaluations, peers, objections] = await Promise.all([
    returnedWork(database, asked),
    countUnread(database, personId),
    countUnreadEvaluations(database, personId),
    countPeerRequests(database, personId),
    countObjections(database, asked),
  ]);
  const errands: Errand[] = [
    ...returned,
    { kind: 'feedback', count: feedback, href: '/umpan-balik' },
    { kind: 'evaluation', count: evaluations, href: '/evaluasi' },
    { kind: 'peers', count: peers.open, href: '/rekan' },
    { kind: 'objections', count: objections, href: '/penilaian' },
  ];
  return errands.filter((one) => one.count > 0);
}

/** Own SKP, reports and achievements that stand sent back. */
async function returnedWork(database: DeviceDatabase, { personId, today }: Asked): Promise<Errand[]> {
  const [plans, reports, achieved] = await Promise.all([
    Promise.all(
      planYears(today).map(async (year) => ({ year, ...(await readYearPlans(database, { personId, year })) })),
    ),
    readReports(database, personId),
    Promise.all(openYears(today).map((year) => readAchievements(database, { personId, year }))),
  ]);
  const plansBack = plans.filter(({ all }) => all[0]?.standing === 'dikembalikan');
  const sentBack = reports.filter((one) => one.state === 'returned' && one.unsent === undefined);
  const toMend = achieved
    .flatMap((ofYear) => [...ofYear.values()].flat())
    .filter((one) => one.verdict?.kind === 'dikembalikan' && !one.unsent);
  return [
    { kind: 'plan-returned', count: plansBack.length, href: `/kinerja?tahun=${plansBack[0]?.year ?? ''}` },
    {
      kind: 'report-returned',
      count: sentBack.length,
      href: `/laporan/${sentBack.length === 1 ? sentBack[0]!.row.body.period : ''}`,
    },
    { kind: 'achievement-returned', count: toMend.length, href: `/kinerja/capaian/${toMend[0]?.row.id}` },
  ];
}

/** Objections to evaluations made by somebody whose superior this person is. */
async function countObjections(database: DeviceDatabase, asked: Asked): Promise<number> {
  const objected = await readObjected(database);
  if (objected.length === 0) return 0;
  const team = new Set((await readRatedRows(database, asked)).map((one) => one.id));
  return objected.filter((item) => awaitsDecision(item, { personId: asked.personId, team })).length;
}
