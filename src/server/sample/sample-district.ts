import type { Role } from '../../domain/access/actor.ts';
import type { Nip } from '../../domain/nip/nip.ts';
import { kinds } from '../../domain/kinds.ts';
import { instantOf, type Instant } from '../../domain/time/instant.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import type { Uuid } from '../../std/uuid.ts';
import { sampleAchievements } from './sample-achievements.ts';
import { sampleAgencies } from './sample-agencies.ts';
import { sampleCounters } from './sample-counters.ts';
import { sampleAppraisals } from './sample-appraisals.ts';
import { sampleEarlierLog } from './sample-earlier-log.ts';
import { sampleId } from './sample-id.ts';
import { sampleLog } from './sample-log.ts';
import { sampleLogins, type SampleLogin } from './sample-logins.ts';
import { samplePeople, type SamplePerson } from './sample-people.ts';
import type { SampleRecord, SampleRecordOf } from './sample-record.ts';
import { sampleReviews } from './sample-reviews.ts';
import { fallbackReviewerOf, organisationName, sampleStructure } from './sample-structure.ts';
import { sampleSurvey } from './sample-survey.ts';
import { drawResults, workPlanOver, type SuperiorsWork } from './sample-work-plan.ts';
import { seededRandom, type SeededRandom } from './drawing/seeded-random.ts';

/** The password of every account of the sample; it guards nothing but invented people. */
export const samplePassword = 'jejak-contoh-2026';

const publishedDaysAgo = 35;

export interface SampleDistrict {
  readonly orgId: Uuid;
  /** Parents before children. */
  readonly records: readonly SampleRecord[];
  readonly people: readonly { readonly personId: Uuid; readonly nip: Nip; readonly roles: readonly Role[] }[];
  readonly logins: readonly SampleLogin[];
}

/** An invented district with its people, plans and a year of work, the last four weeks in full; the same for the same `nowMs`. */
export function sampleDistrict({ nowMs }: { nowMs: number }): SampleDistrict {
  const orgId = sampleId('organisation');
  const publishedAt = instantOf(nowMs - publishedDaysAgo * 86_400_000);
  const thisYear = yearOf(localTimeAt(nowMs, 'WIB').date);
  const people = samplePeople(sampleAgencies);
  const works = sampleWorks(people, { orgId, publishedAt, nowMs });
  const survey = sampleSurvey(orgId, nowMs);
  return {
    orgId,
    records: parentsFirst([
      ...sampleStructure(orgId, { publishedAt, years: [thisYear - 1, thisYear, thisYear + 1] }),
      ...sampleCounters({ orgId, organisationName }, publishedAt),
      ...survey.filter(({ kind }) => kind === 'surveyInstrument'),
      ...people.map((person): SampleRecord => {
        return { kind: 'employee', id: person.id, author: orgId, body: person.employee, capturedAt: publishedAt };
      }),
      ...works.flatMap(({ plans }) => plans),
      ...works.flatMap(({ log }) => log),
      ...survey.filter(({ kind }) => kind === 'surveyResponse'),
      ...works.flatMap(({ achievements }) => achievements),
      ...works.flatMap(({ reviews }) => reviews),
      ...appraisalsOf(people, works, nowMs),
    ]),
    people: people.map(({ id, employee, roles }) => ({ personId: id, nip: employee.nip, roles })),
    logins: sampleLogins(people),
  };
}

function parentsFirst(records: readonly SampleRecord[]): SampleRecord[] {
  const depth = ({ kind }: SampleRecord) => kinds.get(kind)!.depth;
  return records.toSorted((a, b) => depth(a) - depth(b));
}

/** Of everybody who has a superior here. */
function appraisalsOf(
  people: readonly SamplePerson[],
  works: readonly { readonly plans: readonly SampleRecordOf<'workPlan'>[] }[],
  nowMs: number,
): SampleRecord[] {
  return people.flatMap((person, index) => {
    const { supervisorId: superiorId } = person.employee;
    if (superiorId === null) return [];
    const colleagues = people.filter((one) => one.employee.supervisorId === superiorId && one.id !== person.id);
    const plans = works[index]!.plans.map((plan) => plan.body);
    const superior = people.find((one) => one.id === superiorId)!;
    const aboveId = superior.employee.supervisorId;
    return sampleAppraisals({ person, superiorId, aboveId, plans, colleagues }, nowMs);
  });
}

interface SampleMoment {
  readonly orgId: Uuid;
  readonly publishedAt: Instant;
  readonly nowMs: number;
}

/** What each person plans and does, each plan serving that of the superior. */
function sampleWorks(people: readonly SamplePerson[], moment: SampleMoment) {
  const drawn = people.map((person) => {
    const random = seededRandom(`work/${person.id}`);
    return { person, random, results: drawResults(person, random) };
  });
  const byId = new Map(drawn.map((one) => [one.person.id, one]));
  return drawn.map((one) => {
    const { supervisorId } = one.person.employee;
    return sampleWork({ ...one, superior: (supervisorId && byId.get(supervisorId)) || null }, moment);
  });
}

interface DrawnPerson extends SuperiorsWork {
  readonly random: SeededRandom;
  readonly superior: SuperiorsWork | null;
}

/** The plans of last year and this, the log and the achievements that serve them, and what the superior said of both. */
function sampleWork({ person, results, random, superior }: DrawnPerson, { orgId, publishedAt, nowMs }: SampleMoment) {
  const thisYear = yearOf(localTimeAt(nowMs, person.unit.zone).date);
  const plans = [thisYear - 1, thisYear].map((year): SampleRecordOf<'workPlan'> => ({
    kind: 'workPlan',
    id: sampleId(`plan/${person.id}/${year}`),
    author: orgId,
    body: workPlanOver(results, { person, year, superior }),
    capturedAt: publishedAt,
  }));
  const superiorId = person.employee.supervisorId ?? fallbackReviewerOf(person.id);
  const earlierDraw = { nowMs, random: seededRandom(`earlier/${person.id}`) };
  const earlier = sampleEarlierLog(person, results, earlierDraw);
  const log = sampleLog(person, results, { nowMs, random });
  const achievements = sampleAchievements(person, plans[1]!.body, { nowMs, random });
  const reviews = [
    ...sampleReviews(earlier, { superiorId, ...earlierDraw }),
    ...sampleReviews([...log, ...achievements], { superiorId, nowMs, random }),
  ];
  return { plans, log: [...earlier, ...log], achievements, reviews };
}
