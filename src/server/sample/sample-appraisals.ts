import { coreValues, type CoreValue } from '../../domain/core-value/core-value.ts';
import type { Rating } from '../../domain/rating/rating.ts';
import type { Feedback } from '../../domain/feedback/feedback-body.ts';
import type { FollowUpOutcome } from '../../domain/period-report/period-report-body.ts';
import { lastDay, yearPeriod, type Period } from '../../domain/period/period.ts';
import { addDays, yearOf } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import type { Uuid } from '../../std/uuid.ts';
import { clockOf, periodsUpTo, type Drawing, type Subject } from './appraisal-drawing.ts';
import { challenges, feedbackTexts, improvementPlans, meetingNotes, peerWords, replies } from './appraisal-texts.ts';
import { sampleEvaluations } from './sample-evaluations.ts';
import { sampleFigures } from './sample-figures.ts';
import { sampleId } from './sample-id.ts';
import type { SampleRecordOf } from './sample-record.ts';
import { sampleReviews } from './sample-reviews.ts';
import { seededRandom, type SeededRandom } from './drawing/seeded-random.ts';

type Appraisal = SampleRecordOf<
  | 'periodReport'
  | 'review'
  | 'feedback'
  | 'acknowledgement'
  | 'evaluation'
  | 'peerRequest'
  | 'peerOpinion'
  | 'objection'
  | 'objectionDecision'
>;

/** A year of a person's reports, the superior's verdicts, feedback and evaluations, and what some peers said. */
export function sampleAppraisals(subject: Subject, nowMs: number): Appraisal[] {
  const random = seededRandom(`appraisals/${subject.person.id}`);
  const today = localTimeAt(nowMs, subject.person.unit.zone).date;
  const periods = periodsUpTo(today);
  const lastYear = yearPeriod(yearOf(today) - 1);
  const figures = new Map(
    [...periods, lastYear].map((period) => [
      period,
      sampleFigures(subject.plans, period, { random, takenOn: addDays(lastDay(period), 1) }),
    ]),
  );
  const drawing = { ...subject, nowMs, random, today, figures };
  const peers = random.chance(0.3) ? peersOn(periods.at(-1)!, drawing) : [];
  const opinions = peers.flatMap((one) => (one.kind === 'peerOpinion' ? [one.body] : []));
  return [
    ...reportsOf(periods, drawing),
    ...feedbackOf(periods, drawing),
    ...peers,
    // The oldest month of a whole year is left for somebody to rate.
    ...sampleEvaluations([lastYear, ...periods.slice(-11)], opinions, drawing),
  ];
}

function reportsOf(periods: readonly Period[], drawing: Drawing): Appraisal[] {
  const { person, superiorId, figures, random, nowMs, today } = drawing;
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
    const drawn = figures.get(period)!;
    const body = {
      employeeId: person.id,
      period,
      date,
      figures: { ...drawn, takenOn: date },
      challenges: random.pick(challenges),
      plans: earlier,
      followUps,
    };
    return [{ kind: 'periodReport', author: person.id, body, ...at(date) }];
  });
  return [...reports, ...sampleReviews(reports, { superiorId, nowMs, random })];
}

function feedbackOf(periods: readonly Period[], drawing: Drawing): Appraisal[] {
  const { person, superiorId, random, today } = drawing;
  const at = clockOf(drawing);
  return periods.flatMap((period): Appraisal[] => {
    if (!random.chance(0.5)) return [];
    const date = addDays(lastDay(period), -random.between(3, 20));
    const said = random.chance(0.25) ? meetingOf(drawing) : wordOn(random);
    const given: Appraisal = {
      kind: 'feedback',
      author: superiorId,
      body: { employeeId: person.id, date, ...said },
      ...at(date),
    };
    const readOn = addDays(date, random.between(1, 4));
    if (readOn >= today || period === periods.at(-1)) return [given];
    const reply = random.chance(0.3) ? random.pick(replies) : null;
    const read = { subject: { kind: 'feedback', id: given.id } as const, date: readOn, reply };
    return [given, { kind: 'acknowledgement', author: person.id, body: read, ...at(readOn) }];
  });
}

function wordOn(random: SeededRandom): Pick<Feedback, 'subject' | 'text'> {
  const [value, text] = random.pick(feedbackTexts);
  return { subject: { kind: 'value', value }, text };
}

/** Dialog kinerja: what was talked about, who was there and what was agreed. */
function meetingOf({ person, random }: Drawing): Pick<Feedback, 'subject' | 'text'> {
  const attendees = `${person.employee.name.split(',')[0]!} dan atasan langsung`;
  return {
    subject: { kind: 'meeting', attendees, agreements: [random.pick(improvementPlans)] },
    text: random.pick(meetingNotes),
  };
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
