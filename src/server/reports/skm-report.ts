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
import type { ReportQuestion } from './report-question.ts';
import { toldPeriods } from './told-periods.ts';
import { TotalSums } from './total-sums.ts';

const earlierPeriods = 4;
const unsaid = '-';

/** The report without what depends on who asks. Reads totals only, so that it takes as long for ten responses as for ten million. */
export async function skmReport(db: Pool, question: ReportQuestion): Promise<Omit<SkmReport, 'may'>> {
  const { orgId, places, unitId, serviceId, period, weight } = question;
  const unitIds = unitsOf(question);
  const { asked, told, hidden, before } = await readSums(db, question);
  const n = told.count('all');
  const shown = hidden ? new TotalSums([]) : told;
  const { unsur, ...index } = ikmOf(shown.unsur(), weight);
  const { ikm, mutu } = index;
  const trend = [...before.map(({ of, sums }) => ({ ...of, ...indexOf(sums, weight) })), { ...period, n, ikm, mutu }];
  const note = await readNote(db, { orgId, unitId, serviceId, period });
  const population = note.population;
  return {
    n,
    waiting: asked.count('all') - n,
    invalid: asked.count('all', 'invalid'),
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
    origins: told.counts('origin:'),
    flags: told.counts('flag:'),
    assisted: told.count('assisted'),
    uncounted: asked.uncounted(uncountedReasons),
    invalidReasons: asked.counts('reason:', 'invalid'),
    trend,
    change: changeOf(trend.at(-2)?.ikm ?? null, ikm),
    note,
    published: unitId !== null && (await isPublished(db, orgId, unitId)),
  };
}

interface ReportSums {
  /** Of the period as it was asked for. */
  readonly asked: TotalSums;
  /** Of what may be told of it; the same as asked where nothing of it is told but how many there are. */
  readonly told: TotalSums;
  readonly hidden: boolean;
  readonly before: readonly { readonly of: Period; readonly sums: TotalSums }[];
}

async function readSums(db: Pool, question: ReportQuestion): Promise<ReportSums> {
  const { orgId, serviceId, period } = question;
  const sumsIn = async (of: Period | null) =>
    new TotalSums(of === null ? [] : await readTotals(db, { orgId, unitIds: unitsOf(question), serviceId }, of));
  const earlier = periodsBefore(period, earlierPeriods);
  const [part = null, ...parts] = await toldPeriods(db, question, [period, ...earlier]);
  const asked = await sumsIn(period);
  const told = await sumsIn(part);
  const before = await Promise.all(earlier.map(async (of, at) => ({ of, sums: await sumsIn(parts[at] ?? null) })));
  const tooFew = told.count('all') < smallestShown;
  const hidden = asked.count('all') > 0 && (tooFew || (await isGivenAway(db, question, part)));
  return { asked, told: hidden ? asked : told, hidden, before };
}

function unitsOf({ unitId, places }: ReportQuestion): Uuid[] {
  return unitId === null ? [...places.units.keys()] : [unitId];
}

/** SKM-19: fewer than five answers give no index, whoever asks. */
function indexOf(sums: TotalSums, weight: Weighting) {
  const n = sums.count('all');
  if (n < smallestShown) return { n, ikm: null, mutu: null };
  const { ikm, mutu } = ikmOf(sums.unsur(), weight);
  return { n, ikm, mutu };
}

/** Whether a service's index, taken from that of its unit, would leave the answers of one to four at the others. */
async function isGivenAway(db: Pool, question: ReportQuestion, part: Period | null): Promise<boolean> {
  const { orgId, serviceId, unitId, places } = question;
  if (!question.hidesFew || serviceId === null || unitId === null || part === null) return false;
  const sums = new TotalSums(await readTotals(db, { orgId, unitIds: [unitId], serviceId: null }, part));
  return hiddenServices(servicesOf(places, unitId), sums).has(serviceId);
}

function servicesOf(places: SurveyPlaces, unitId: Uuid): Uuid[] {
  return [...places.services].flatMap(([id, service]) => (service.unitId === unitId ? [id] : []));
}

function hiddenServices(ids: readonly Uuid[], sums: TotalSums): Set<string> {
  const groups = hideSmallGroups(ids.map((id) => ({ name: id, n: sums.ofService(id).count('all') })));
  return new Set(groups.flatMap(({ name, n }) => (n === null ? [name] : [])));
}

/** Each service by itself; the index above pools their answers and is not the mean of these. */
function serviceIndices(
  { places, unitId, serviceId, weight, hidesFew }: ReportQuestion,
  sums: TotalSums,
): SkmReport['services'] {
  if (serviceId !== null || unitId === null) return [];
  const ids = servicesOf(places, unitId);
  const hidden = hidesFew ? hiddenServices(ids, sums) : new Set<string>();
  return ids.map((id) => {
    const index = indexOf(sums.ofService(id), weight);
    return { id, name: places.services.get(id)!.name, ...index, ...(hidden.has(id) ? { ikm: null, mutu: null } : {}) };
  });
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
  const own = sums.own().filter(({ n }) => n >= smallestShown);
  if (own.length === 0) return [];
  const texts = await readQuestionTexts(db, orgId, unitIds);
  return own.map(({ id, n, total }) => ({
    id,
    text: texts.get(id) ?? id,
    n,
    mean: roundHalfUp(fraction(total, n), 2),
  }));
}
