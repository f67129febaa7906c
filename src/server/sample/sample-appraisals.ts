import { coreValues, type CoreValue } from '../../domain/core-value/core-value.ts';
import type { Rating } from '../../domain/evaluation/evaluation-body.ts';
import type { PeerOpinion } from '../../domain/peer-opinion/peer-opinion-body.ts';
import { summariseOpinions } from '../../domain/peer-opinion/summarise-opinions.ts';
import type { FollowUpOutcome } from '../../domain/period-report/period-report-body.ts';
import { lastDay, periodAt, previousPeriod, type Period } from '../../domain/period/period.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { addDays, yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, startOfDayMs } from '../../domain/time/zone.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { createUuidV7, type Uuid } from '../../std/uuid.ts';
import {
  challenges,
  conductReasons,
  feedbackTexts,
  improvementPlans,
  peerWords,
  resultReasons,
} from './appraisal-texts.ts';
import { sampleId } from './sample-id.ts';
import type { SamplePerson } from './sample-people.ts';
import type { SampleRecordOf } from './sample-record.ts';
import { sampleReviews } from './sample-reviews.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

type Appraisal = SampleRecordOf<
  'periodReport' | 'review' | 'feedback' | 'acknowledgement' | 'evaluation' | 'peerRequest' | 'peerOpinion'
>;

const months = 12;
const hourMs = 3_600_000;

interface Subject {
  readonly person: SamplePerson;
  readonly superiorId: Uuid;
  /** The plans of last year and this. */
  readonly plans: readonly WorkPlan[];
  /** Who answers to the same superior. */
  readonly colleagues: readonly SamplePerson[];
}

interface Drawing extends Subject {
  readonly nowMs: number;
  readonly random: SeededRandom;
  readonly today: LocalDate;
}

/** A year of a person's reports, the superior's verdicts, feedback and evaluations, and what some peers said. */
export function sampleAppraisals(subject: Subject, nowMs: number): Appraisal[] {
  const random = seededRandom(`appraisals/${subject.person.id}`);
  const today = localTimeAt(nowMs, subject.person.unit.zone).date;
  const drawing = { ...subject, nowMs, random, today };
  const periods = periodsUpTo(today);
  const peers = random.chance(0.3) ? peersOn(periods.at(-1)!, drawing) : [];
  return [
    ...reportsOf(periods, drawing),
    ...feedbackOf(periods, drawing),
    ...peers,
    ...evaluationsOf(periods, peers, drawing),
  ];
}

/** The twelve months before this one, as far as their years are followed. */
function periodsUpTo(today: LocalDate): Period[] {
  const periods: Period[] = [];
  let period = previousPeriod(periodAt(today, 'bulanan'));
  while (periods.length < months && Number(period.slice(0, 4)) >= yearOf(today) - 1) {
    periods.unshift(period);
    period = previousPeriod(period);
  }
  return periods;
}

/** Ids as the devices of these people would make them, and the moments they were saved. */
function clockOf({ person, random, nowMs }: Drawing) {
  let ms = 0;
  const nextId = createUuidV7({ nowMs: () => ms, randomBytes: random.bytes });
  return (date: LocalDate) => {
    ms = Math.min(startOfDayMs(date, person.unit.zone) + random.between(8 * hourMs, 15 * hourMs), nowMs - hourMs);
    return { id: nextId(), capturedAt: instantOf(ms) };
  };
}

function reportsOf(periods: readonly Period[], drawing: Drawing): Appraisal[] {
  const { person, superiorId, plans, random, nowMs, today } = drawing;
  const at = clockOf(drawing);
  let earlier: { id: Uuid; text: string }[] = [];
  const reports = periods.flatMap((period): SampleRecordOf<'periodReport'>[] => {
    const date = addDays(lastDay(period), random.between(1, 4));
    if (date >= today) return [];
    const followUps = earlier.map((plan) => {
      const outcome = random.pick<FollowUpOutcome>(['selesai', 'selesai', 'berjalan', 'dihentikan']);
      return { planId: plan.id, text: plan.text, outcome, note: null };
    });
    earlier = [{ id: sampleId(`improve/${person.id}/${period}`), text: random.pick(improvementPlans) }];
    const figures = figuresOf(plans, period, { random, takenOn: date });
    const body = {
      employeeId: person.id,
      period,
      date,
      figures,
      challenges: random.pick(challenges),
      plans: earlier,
      followUps,
    };
    return [{ kind: 'periodReport', author: person.id, body, ...at(date) }];
  });
  return [...reports, ...sampleReviews(reports, { superiorId, nowMs, random })];
}

function figuresOf(
  plans: readonly WorkPlan[],
  period: Period,
  { random, takenOn }: { random: SeededRandom; takenOn: LocalDate },
) {
  const plan = plans.find((one) => String(one.year) === period.slice(0, 4));
  const results = (plan?.results ?? []).map(({ id, title }) => {
    const entries = random.between(10, 18);
    return { id, title, entries, minutes: entries * random.between(90, 120), indicators: [] };
  });
  const sum = (key: 'entries' | 'minutes') => results.reduce((total, one) => total + one[key], 0);
  return {
    takenOn,
    days: random.between(18, 21),
    entries: sum('entries'),
    minutes: sum('minutes'),
    results,
    ikm: null,
  };
}

function feedbackOf(periods: readonly Period[], drawing: Drawing): Appraisal[] {
  const { person, superiorId, random, today } = drawing;
  const at = clockOf(drawing);
  return periods.flatMap((period): Appraisal[] => {
    if (!random.chance(0.5)) return [];
    const date = addDays(lastDay(period), -random.between(3, 20));
    const [value, text] = random.pick(feedbackTexts);
    const body = { employeeId: person.id, date, subject: { kind: 'value', value } as const, text };
    const given: Appraisal = { kind: 'feedback', author: superiorId, body, ...at(date) };
    const readOn = addDays(date, random.between(1, 4));
    if (readOn >= today || period === periods.at(-1)) return [given];
    const read = { subject: { kind: 'feedback', id: given.id } as const, date: readOn, reply: null };
    return [given, { kind: 'acknowledgement', author: person.id, body: read, ...at(readOn) }];
  });
}

/** Three colleagues asked in the last days, and what they said, where there are three. */
function peersOn(period: Period, drawing: Drawing): Appraisal[] {
  const { person, superiorId, colleagues, random, today } = drawing;
  const asked = addDays(lastDay(period), 1);
  if (colleagues.length < 3 || asked >= today) return [];
  const at = clockOf(drawing);
  return colleagues.slice(0, 3).flatMap((peer): Appraisal[] => {
    const { name } = person.employee;
    const request = { ratedId: person.id, ratedName: name, peerId: peer.id, period, date: asked };
    const question: Appraisal = { kind: 'peerRequest', author: superiorId, body: request, ...at(asked) };
    const scores = Object.fromEntries(
      coreValues.map((value) => [value, random.pick(['sesuai', 'sesuai', 'di-atas'])]),
    ) as Record<CoreValue, Rating>;
    const words = random.chance(0.5) ? random.pick(peerWords) : null;
    const opinion = { requestId: question.id, ratedId: person.id, period, scores, words };
    const read = { subject: { kind: 'peerRequest', id: question.id } as const, date: asked, reply: null };
    return [
      question,
      { kind: 'peerOpinion', author: peer.id, body: opinion, ...at(asked) },
      { kind: 'acknowledgement', author: peer.id, body: read, ...at(asked) },
    ];
  });
}

function evaluationsOf(periods: readonly Period[], peers: readonly Appraisal[], drawing: Drawing): Appraisal[] {
  const { person, superiorId, random, today } = drawing;
  const at = clockOf(drawing);
  const opinions = peers.flatMap((one): PeerOpinion[] => (one.kind === 'peerOpinion' ? [one.body] : []));
  return periods.flatMap((period): Appraisal[] => {
    const date = addDays(lastDay(period), random.between(5, 9));
    if (date >= today) return [];
    const entries = random.between(52, 74);
    const basis = {
      takenOn: date,
      days: random.between(18, 21),
      entries,
      minutes: entries * random.between(110, 150),
      approved: entries - 2,
      returned: 2,
      reports: [],
      feedback: [],
      peers: period === periods.at(-1) ? summariseOpinions(opinions) : null,
      ikm: null,
    };
    const results = ratedBy(random, resultReasons);
    const conduct = ratedBy(random, conductReasons);
    const body = { employeeId: person.id, period, date, results, conduct, basis };
    const given: Appraisal = { kind: 'evaluation', author: superiorId, body, ...at(date) };
    const readOn = addDays(date, random.between(1, 5));
    if (readOn >= today || period === periods.at(-1)) return [given];
    const read = { subject: { kind: 'evaluation', id: given.id } as const, date: readOn, reply: null };
    return [given, { kind: 'acknowledgement', author: person.id, body: read, ...at(readOn) }];
  });
}

/** Most are as expected, some above, few below. */
function ratedBy(random: SeededRandom, reasons: Record<Rating, readonly [string, ...string[]]>) {
  const draw = random.between(1, 100);
  const rating: Rating = draw <= 24 ? 'di-atas' : draw <= 95 ? 'sesuai' : 'di-bawah';
  return { rating, reason: random.pick(reasons[rating]) };
}
