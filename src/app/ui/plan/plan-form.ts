import { coreValues, type CoreValue } from '../../../domain/core-value/core-value.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { Indicator, WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readNumber, typedNumber } from '../kit/read-number.ts';

/** An indicator as typed. */
export interface IndicatorForm {
  readonly id: Uuid;
  readonly aspect: Indicator['aspect'];
  readonly text: string;
  readonly kind: 'angka' | 'uraian';
  readonly target: string;
  readonly unit: string;
  readonly baseline: string;
  readonly polarity: 'naik' | 'turun';
  readonly gathers: 'jumlah' | 'terakhir';
  readonly below: string;
  readonly expected: string;
  readonly above: string;
}

/** A result as typed. */
export interface ResultForm {
  readonly id: Uuid;
  readonly part: 'utama' | 'tambahan';
  readonly title: string;
  readonly serves: string;
  readonly servesId: Uuid | null;
  readonly indicators: readonly IndicatorForm[];
}

export interface PlanForm {
  readonly replaces: string;
  readonly results: readonly ResultForm[];
  readonly expectations: Readonly<Record<CoreValue, string>>;
}

export function emptyIndicator(id: Uuid): IndicatorForm {
  const typed = { text: '', target: '', unit: '', baseline: '', below: '', expected: '', above: '' };
  return { id, aspect: 'kuantitas', kind: 'angka', polarity: 'naik', gathers: 'jumlah', ...typed };
}

export function emptyResult(id: Uuid, indicatorId: Uuid): ResultForm {
  return { id, part: 'utama', title: '', serves: '', servesId: null, indicators: [emptyIndicator(indicatorId)] };
}

/** A new year begins with what was planned before, as results of its own: those of the superior are new too. */
export function planAnew(before: WorkPlan, newId: () => Uuid): PlanForm {
  const form = formOfPlan(before, newId);
  const results = form.results.map((result) => ({
    ...result,
    id: newId(),
    servesId: null,
    indicators: result.indicators.map((indicator) => ({ ...indicator, id: newId() })),
  }));
  return { ...form, replaces: '', results };
}

/** The fields of a plan: of a stored one, or empty with one result to begin with. */
export function formOfPlan(body: WorkPlan | undefined, newId: () => Uuid): PlanForm {
  const expected = (value: CoreValue) => body?.expectations.find((one) => one.value === value)?.text ?? '';
  const expectations = Object.fromEntries(coreValues.map((value) => [value, expected(value)])) as Record<
    CoreValue,
    string
  >;
  return {
    replaces: body?.replaces ?? '',
    results: body?.results.map(formOfResult) ?? [emptyResult(newId(), newId())],
    expectations,
  };
}

function formOfResult({ id, part, title, serves, indicators }: WorkPlan['results'][number]): ResultForm {
  const rhk = { serves: serves?.title ?? '', servesId: serves?.rhkId ?? null };
  return { id, part, title, ...rhk, indicators: indicators.map(formOfIndicator) };
}

function formOfIndicator({ id, aspect, text, measure }: Indicator): IndicatorForm {
  const number = (value: number | null) => (value === null ? '' : typedNumber(value, ','));
  const common = { ...emptyIndicator(id), aspect, text, kind: measure.kind };
  if (measure.kind === 'uraian') return { ...common, ...measure };
  return { ...common, ...measure, target: number(measure.target), baseline: number(measure.baseline) };
}

export type PlanProblem = {
  readonly field: string;
  readonly kind: 'title' | 'text' | 'target' | 'unit' | 'baseline' | 'expected';
};

/** What of the fields cannot stand, in their order. */
export function problemsOfPlan({ results }: PlanForm): PlanProblem[] {
  return results.flatMap((result): PlanProblem[] => [
    ...(cleanText(result.title) === '' ? [{ field: `judul-${result.id}`, kind: 'title' } as const] : []),
    ...result.indicators.flatMap(problemsOfIndicator),
  ]);
}

function problemsOfIndicator(indicator: IndicatorForm): PlanProblem[] {
  const problem = (kind: PlanProblem['kind'], field: string): PlanProblem => ({
    field: `${field}-${indicator.id}`,
    kind,
  });
  const target = readNumber(indicator.target, ',');
  const baseline = readNumber(indicator.baseline, ',');
  const isNumber = indicator.kind === 'angka';
  return [
    ...(cleanText(indicator.text) === '' ? [problem('text', 'indikator')] : []),
    ...(isNumber && !(target !== null && isAmount(target)) ? [problem('target', 'target')] : []),
    ...(isNumber && cleanText(indicator.unit) === '' ? [problem('unit', 'satuan')] : []),
    ...(isNumber && baseline !== null && !isAmount(baseline) ? [problem('baseline', 'awal')] : []),
    ...(!isNumber && cleanText(indicator.expected) === '' ? [problem('expected', 'sesuai')] : []),
  ];
}

/** The schema's own bounds, which the words of the fault name. */
function isAmount(value: number): boolean {
  return value >= 0 && value <= 1_000_000_000_000;
}

const fieldNames = new Map([
  ['measure.baseline', 'awal'],
  ['text', 'indikator'],
  ['measure.target', 'target'],
  ['measure.unit', 'satuan'],
  ['measure.expected', 'sesuai'],
]);

/** The field in which a part of the plan stands, by the rules' name of it: `results.0.indicators.1.text`. */
export function placeOnPlan(name: string, { results }: PlanForm): string {
  const [, index, indicatorIndex, rest = ''] = /^results\.(\d+)(?:\.indicators\.(\d+)\.?(.*))?/.exec(name) ?? [];
  const result = results[Number(index)] ?? (name === 'results' ? results[0] : undefined);
  if (result === undefined) return name;
  const indicator = result.indicators[Number(indicatorIndex)];
  if (indicator === undefined) return `judul-${result.id}`;
  return `${fieldNames.get(rest) ?? 'indikator'}-${indicator.id}`;
}

/** A damaged draft as far as its results are whole. */
export function mendPlan(form: PlanForm): PlanForm {
  const isWhole = (one: ResultForm | null) => {
    const { title, indicators } = (one ?? {}) as Partial<ResultForm>;
    return typeof title === 'string' && Array.isArray(indicators) && indicators.every(isIndicator);
  };
  return form.results.every(isWhole) ? form : { ...form, results: form.results.filter(isWhole) };
}

function isIndicator(one: unknown): boolean {
  const { text, target, unit } = (one ?? {}) as Partial<IndicatorForm>;
  return [text, target, unit].every((part) => typeof part === 'string');
}

/** The plan that the fields spell; `problemsOfPlan` says whether it is one. */
export function planOfForm(
  form: PlanForm,
  { employeeId, year, state }: Pick<WorkPlan, 'employeeId' | 'year' | 'state'>,
): WorkPlan {
  return {
    employeeId,
    year,
    results: form.results.map(({ id, part, title, serves, servesId, indicators }) => ({
      id,
      part,
      title: cleanText(title),
      serves: cleanText(serves) === '' ? null : { rhkId: servesId, title: cleanText(serves) },
      indicators: indicators.map(indicatorOf),
    })),
    expectations: coreValues
      .map((value) => ({ value, text: cleanText(form.expectations[value] ?? '') }))
      .filter((one) => one.text !== ''),
    state,
    replaces: (form.replaces as Uuid) || null,
  };
}

function indicatorOf(form: IndicatorForm): Indicator {
  const { id, aspect, polarity, gathers } = form;
  const text = cleanText(form.text);
  if (form.kind === 'uraian') {
    const [below, expected, above] = [cleanText(form.below), cleanText(form.expected), cleanText(form.above)];
    return { id, aspect, text, target: expected, measure: { kind: 'uraian', below, expected, above } };
  }
  const target = readNumber(form.target, ',') ?? 0;
  const baseline = readNumber(form.baseline, ',');
  const unit = cleanText(form.unit);
  const said = `${new Intl.NumberFormat('id-ID', { maximumSignificantDigits: 15 }).format(target)} ${unit}`;
  const measure = {
    kind: 'angka',
    target,
    unit,
    baseline,
    polarity,
    gathers,
  } as const;
  return { id, aspect, text, target: said, measure };
}
