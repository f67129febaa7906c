import type { Pool } from 'pg';
import { fraction, roundHalfUp } from '../../domain/skm/fraction.ts';
import { ikmOf, lowestFirst, type Weighting } from '../../domain/skm/ikm.ts';
import { periodsBefore, type Period } from '../../domain/skm/period.ts';
import { neededSample } from '../../domain/skm/sample-size.ts';
import { hideSmallGroups, smallestShown } from '../../domain/skm/small-groups.ts';
import { changeOf } from '../../domain/skm/trend.ts';
import { uncountedReasons } from '../../domain/skm/standing.ts';
import { ageBands, educations, sexes, works } from '../../domain/survey-response/survey-response-body.ts';
import type { SkmReport } from '../../protocol/skm-report.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readNote } from '../skm/survey-notes.ts';
import { isPublished } from '../skm/survey-publication.ts';
import { readQuestionTexts } from './read-question-texts.ts';
import type { SurveyPlaces } from './read-survey-places.ts';
import { readTotals } from './read-totals.ts';
import { TotalSums } from './total-sums.ts';

export interface ReportQuestion {
  readonly orgId: Uuid;
  readonly places: SurveyPlaces;
  readonly unitId: Uuid | null;
  readonly serviceId: Uuid | null;
  readonly period: Period;
  readonly weight: Weighting;
  /** SKM-19: who asks works in the unit, so that the answers of few stay hidden. */
  readonly hidesFew: boolean;
}

const earlierPeriods = 4;
const unsaid = '-';

/** The report without what depends on who asks. Reads totals only, so that it takes as long for ten responses as for ten million. */
export async function skmReport(db: Pool, question: ReportQuestion): Promise<Omit<SkmReport, 'may'>> {
  const { orgId, places, unitId, serviceId, period, weight } = question;
  const unitIds = unitId === null ? [...places.units.keys()] : [unitId];
  const sumsIn = async (of: Period) => new TotalSums(await readTotals(db, { orgId, unitIds, serviceId }, of));
  const sums = await sumsIn(period);
  const n = sums.count('all');
  const hidden = question.hidesFew && n > 0 && n < smallestShown;
  const shown = hidden ? new TotalSums([]) : sums;
  const { unsur, ...index } = ikmOf(shown.unsur(), weight);
  const before = await Promise.all(
    periodsBefore(period, earlierPeriods).map(async (of) => ({ of, sums: await sumsIn(of) })),
  );
  const trend = [...before, { of: period, sums }].map((one) => ({ ...one.of, ...indexOf(one.sums, question) }));
  const note = await readNote(db, { orgId, unitId, serviceId, period });
  const population = note.population;
  return {
    n,
    invalid: sums.count('all', 'invalid'),
    unsur: [...unsur],
    ...index,
    sample: { population, needed: population === null ? null : neededSample(population) },
    weight,
    organisation: places.organisation,
    unit: unitId && { id: unitId, name: places.units.get(unitId) ?? '' },
    service: serviceId && { id: serviceId, name: places.services.get(serviceId)?.name ?? '' },
    ...period,
    hidden,
    lowest: lowestFirst(unsur).map(({ name }) => name),
    own: await ownQuestions(db, { orgId, unitIds, sums: shown }),
    services: serviceIndices(question, shown),
    profile: profileOf(shown),
    origins: sums.counts('origin:'),
    flags: sums.counts('flag:'),
    assisted: sums.count('assisted'),
    uncounted: sums.uncounted(uncountedReasons),
    invalidReasons: sums.counts('reason:', 'invalid'),
    trend,
    change: changeOf(trend.at(-2)?.ikm ?? null, index.ikm),
    note,
    published: unitId !== null && (await isPublished(db, orgId, unitId)),
  };
}

function indexOf(sums: TotalSums, { weight, hidesFew }: ReportQuestion) {
  const n = sums.count('all');
  if (hidesFew && n < smallestShown) return { n, ikm: null, mutu: null };
  const { ikm, mutu } = ikmOf(sums.unsur(), weight);
  return { n, ikm, mutu };
}

/** Each service by itself; the index above pools their answers and is not the mean of these. */
function serviceIndices(question: ReportQuestion, sums: TotalSums): SkmReport['services'] {
  const { places, unitId, serviceId } = question;
  if (serviceId !== null || unitId === null) return [];
  return [...places.services]
    .filter(([, service]) => service.unitId === unitId)
    .map(([id, { name }]) => ({ id, name, ...indexOf(sums.ofService(id), question) }));
}

function profileOf(sums: TotalSums): SkmReport['profile'] {
  const groups = (prefix: string, names: readonly string[]) =>
    hideSmallGroups([...names, unsaid].map((name) => ({ name, n: sums.count(`${prefix}:${name}`) })));
  return {
    sex: groups('sex', sexes),
    age: groups('age', ageBands),
    education: groups('education', educations),
    work: groups('work', works),
  };
}

async function ownQuestions(
  db: Pool,
  { orgId, unitIds, sums }: { orgId: Uuid; unitIds: readonly Uuid[]; sums: TotalSums },
): Promise<SkmReport['own']> {
  const own = sums.own();
  if (own.length === 0) return [];
  const texts = await readQuestionTexts(db, orgId, unitIds);
  return own.map(({ id, n, total }) => ({
    id,
    text: texts.get(id) ?? id,
    n,
    mean: roundHalfUp(fraction(total, n), 2),
  }));
}
