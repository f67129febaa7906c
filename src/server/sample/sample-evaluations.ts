import type { Evaluation } from '../../domain/evaluation/evaluation-body.ts';
import type { Rating } from '../../domain/rating/rating.ts';
import type { PeerOpinion } from '../../domain/peer-opinion/peer-opinion-body.ts';
import { summariseOpinions } from '../../domain/peer-opinion/summarise-opinions.ts';
import { lastDay, type Period } from '../../domain/period/period.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { clockOf, type Drawing } from './appraisal-drawing.ts';
import { conductReasons, objectionReasons, resultReasons } from './appraisal-texts.ts';
import type { SampleRecordOf } from './sample-record.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';

type Rated = SampleRecordOf<'evaluation' | 'acknowledgement' | 'objection' | 'objectionDecision'>;
type Clock = ReturnType<typeof clockOf>;

/** How each period was rated, that it was read, and what some held against it. */
export function sampleEvaluations(
  periods: readonly Period[],
  opinions: readonly PeerOpinion[],
  drawing: Drawing,
): Rated[] {
  const { person, superiorId, random, today } = drawing;
  const at = clockOf(drawing);
  const newest = periods.at(-1)!;
  return periods.flatMap((period): Rated[] => {
    const date = addDays(lastDay(period), random.between(5, 9));
    if (date >= today) return [];
    const peers = period === newest ? summariseOpinions(opinions) : null;
    const body = evaluationOf(period, { date, peers }, drawing);
    const given = { kind: 'evaluation', author: superiorId, body, ...at(date) } as const;
    const readOn = addDays(date, random.between(1, 5));
    if (readOn >= today || period === newest) return [given];
    const read = { subject: { kind: 'evaluation', id: given.id } as const, date: readOn, reply: null };
    return [
      given,
      { kind: 'acknowledgement', author: person.id, body: read, ...at(readOn) },
      ...objectionTo(given, readOn, { drawing, at }),
    ];
  });
}

function evaluationOf(
  period: Period,
  { date, peers }: { date: LocalDate; peers: Evaluation['basis']['peers'] },
  { person, random, figures }: Drawing,
): Evaluation {
  const { days, entries, minutes, results } = figures.get(period)!;
  const [approved, returned] = [entries - 2, 2];
  const basis = { takenOn: date, days, entries, minutes, approved, returned, results, reports: [], feedback: [] };
  return {
    employeeId: person.id,
    period,
    date,
    results: ratedBy(random, resultReasons),
    conduct: ratedBy(random, conductReasons),
    basis: { ...basis, peers, ikm: null },
  };
}

/** Most are as expected, some above, few below. */
function ratedBy(random: SeededRandom, reasons: Record<Rating, readonly [string, ...string[]]>) {
  const draw = random.between(1, 100);
  const rating: Rating = draw <= 24 ? 'di-atas' : draw <= 95 ? 'sesuai' : 'di-bawah';
  return { rating, reason: random.pick(reasons[rating]) };
}

/** Some who were rated below object; the superior's superior has decided on what is not of the last weeks. */
function objectionTo(
  { id: evaluationId, body }: SampleRecordOf<'evaluation'>,
  readOn: LocalDate,
  { drawing, at }: { drawing: Drawing; at: Clock },
): Rated[] {
  const { person, superiorId, aboveId, random, today } = drawing;
  const [on, decidedOn] = [addDays(readOn, 1), addDays(readOn, 8)];
  if (body.results.rating !== 'di-bawah' || aboveId === null || on >= today) return [];
  const of = { evaluationId, employeeId: person.id, period: body.period };
  const reason = random.pick(objectionReasons);
  const made: Rated = { kind: 'objection', author: person.id, body: { ...of, date: on, reason }, ...at(on) };
  if (decidedOn >= today) return [made];
  const said = { objectionId: made.id, raterId: superiorId, date: decidedOn, verdict: 'ditolak' as const };
  const why = 'Bukti sudah terhitung pada laporan periode; penilaian tetap.';
  const decision = { ...of, ...said, reason: why };
  return [made, { kind: 'objectionDecision', author: aboveId, body: decision, ...at(decidedOn) }];
}
