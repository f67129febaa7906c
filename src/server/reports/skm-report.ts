import type { Pool } from 'pg';
import { fraction, roundHalfUp } from '../../domain/skm/fraction.ts';
import { ikmOf, lowestFirst, type Weighting } from '../../domain/skm/ikm.ts';
import { periodsBefore } from '../../domain/skm/period.ts';
import { neededSample } from '../../domain/skm/sample-size.ts';
import { smallestShown } from '../../domain/skm/small-groups.ts';
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
import type { ReportQuestion } from './report-question.ts';
import { readTold, readToldProfile, Told, unnamedOf, type ToldQuestion } from '../skm/told.ts';
import { TotalSums } from './total-sums.ts';

const earlierPeriods = 4;
const unsaid = '-';

/** The report without what depends on who asks. Reads totals only, so that it takes as long for ten responses as for ten million. */
export async function skmReport(db: Pool, question: ReportQuestion): Promise<Omit<SkmReport, 'may'>> {
  const { orgId, places, unitId, serviceId, period, weight } = question;
  const unitIds = unitsOf(question);
  const { given, told, before } = await readSums(db, question);
  const received = given.count('all');
  const hidden = received > 0 && told.n < smallestShown;
  const n = hidden ? received : told.n;
  const shown = hidden ? new Told([]) : told;
  const { unsur, ...index } = ikmOf(shown.unsur(), weight);
  const { ikm, mutu } = index;
  const trend = [...before, { ...period, n, ikm, mutu }];
  const note = await readNote(db, { orgId, unitId, serviceId, period });
  const population = note.population;
  const profile = hidden ? new Map<string, number>() : await readToldProfile(db, toldQuestion(question));
  return {
    n,
    waiting: Math.max(0, received - n),
    leaving: Math.max(0, n - received),
    invalid: given.count('all', 'invalid'),
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
    own: await ownQuestions(db, { orgId, unitIds, told: shown }),
    services: serviceIndices(question, { told: shown, given }),
    profile: profileOf(profile),
    profiled: [...profile].reduce((sum, [fact, one]) => sum + (fact.startsWith('sex:') ? one : 0), 0),
    origins: given.counts('origin:'),
    flags: given.counts('flag:'),
    assisted: given.count('assisted'),
    uncounted: given.uncounted(uncountedReasons),
    invalidReasons: given.counts('reason:', 'invalid'),
    trend,
    change: changeOf(trend.at(-2)?.ikm ?? null, ikm),
    note,
    published: unitId !== null && (await isPublished(db, orgId, unitId)),
  };
}

interface ReportSums {
  /** How many there are, told or not; nothing of what they answered. */
  readonly given: TotalSums;
  readonly told: Told;
  readonly before: SkmReport['trend'];
}

async function readSums(db: Pool, question: ReportQuestion): Promise<ReportSums> {
  const { period, weight } = question;
  const [given, told] = await Promise.all([readGiven(db, question), readTold(db, toldQuestion(question))]);
  const before = await Promise.all(
    periodsBefore(period, earlierPeriods).map(async (of) => {
      const earlier = { ...question, period: of };
      const index = indexOf(await readTold(db, toldQuestion(earlier)), weight);
      return { ...of, ...index, ...(index.ikm === null ? { n: (await readGiven(db, earlier)).count('all') } : {}) };
    }),
  );
  return { given, told, before };
}

async function readGiven(db: Pool, question: ReportQuestion): Promise<TotalSums> {
  const { orgId, serviceId, period } = question;
  return new TotalSums(await readTotals(db, { orgId, unitIds: unitsOf(question), serviceId }, period));
}

/** The same question, as it is put to what may be told. */
export function toldQuestion(question: ReportQuestion): ToldQuestion {
  return { ...question, unitIds: unitsOf(question), isWholeOrganisation: question.unitId === null };
}

function unitsOf({ unitId, places }: ReportQuestion): Uuid[] {
  return unitId === null ? [...places.units.keys()] : [unitId];
}

/** SKM-19: fewer than five answers give no index, whoever asks. */
function indexOf(told: Told, weight: Weighting) {
  if (told.n < smallestShown) return { n: told.n, ikm: null, mutu: null };
  const { ikm, mutu } = ikmOf(told.unsur(), weight);
  return { n: told.n, ikm, mutu };
}

function servicesOf(places: SurveyPlaces, unitId: Uuid): Uuid[] {
  return [...places.services].flatMap(([id, service]) => (service.unitId === unitId ? [id] : []));
}

/** Each service by itself; the index above pools their answers and is not the mean of these. */
function serviceIndices(
  { places, unitId, serviceId, weight }: ReportQuestion,
  { told, given }: { told: Told; given: TotalSums },
): SkmReport['services'] {
  if (serviceId !== null || unitId === null) return [];
  return servicesOf(places, unitId).map((id) => {
    const index = indexOf(told.ofService(id), weight);
    const n = index.ikm === null ? given.ofService(id).count('all') : index.n;
    return { id, name: places.services.get(id)!.name, ...index, n };
  });
}

function profileOf(profile: ReadonlyMap<string, number>): SkmReport['profile'] {
  const groups = (prefix: string, names: readonly string[]) =>
    [...names, unsaid].map((name) => {
      const n = profile.get(`${prefix}:${name}`) ?? 0;
      return { name, n: n === 0 && (profile.size === 0 || unnamedOf(profile, prefix) > 0) ? null : n };
    });
  return {
    sex: groups('sex', sexes),
    age: groups('age', ageBands),
    education: groups('education', educations),
    work: groups('work', works),
  };
}

async function ownQuestions(
  db: Pool,
  { orgId, unitIds, told }: { orgId: Uuid; unitIds: readonly Uuid[]; told: Told },
): Promise<SkmReport['own']> {
  const own = told.own().filter(({ n }) => n >= smallestShown);
  if (own.length === 0) return [];
  const texts = await readQuestionTexts(db, orgId, unitIds);
  return own.map(({ id, n, total }) => ({
    id,
    text: texts.get(id) ?? id,
    n,
    mean: roundHalfUp(fraction(total, n), 2),
  }));
}
