import { percentOf } from '../../domain/achievement/realisation.ts';
import { yearPassed } from '../../domain/achievement/track.ts';
import { lastDay, yearOfPeriod, type Period } from '../../domain/period/period.ts';
import type { ReportFigures, ResultFigures } from '../../domain/period-report/period-report-body.ts';
import type { Indicator, NumberMeasure, WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';

const amount = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/** What a device would have found of a period: more of the target the later in the year it is. */
export function sampleFigures(
  plans: readonly WorkPlan[],
  period: Period,
  { random, takenOn }: { random: SeededRandom; takenOn: ReportFigures['takenOn'] },
): ReportFigures {
  const year = yearOfPeriod(period);
  const share = yearPassed(lastDay(period), year);
  const plan = plans.find((one) => one.year === year);
  const results = (plan?.results ?? []).map(({ id, title, indicators }) => {
    const entries = random.between(10, 18);
    const minutes = entries * random.between(90, 120);
    return { id, title, entries, minutes, indicators: indicators.map((one) => reachedOf(one, share, random)) };
  });
  const sum = (key: 'entries' | 'minutes') => results.reduce((total, one) => total + one[key], 0);
  const days = random.between(18, 21);
  return { takenOn, days, entries: sum('entries'), minutes: sum('minutes'), results, ikm: null };
}

function reachedOf(
  { text, target, measure }: Indicator,
  share: number,
  random: SeededRandom,
): ResultFigures['indicators'][number] {
  if (measure.kind === 'uraian') {
    const realisation = random.pick(['Sesuai ekspektasi', 'Sesuai ekspektasi', 'Di atas ekspektasi']);
    return { text, target, realisation, percent: null };
  }
  const realised = amountOf(measure, share, random.between(88, 108) / 100);
  return {
    text,
    target,
    realisation: `${amount.format(realised)} ${measure.unit}`,
    percent: percentOf(measure, realised),
  };
}

function amountOf({ target, gathers, polarity, unit }: NumberMeasure, share: number, factor: number): number {
  const of = gathers === 'jumlah' ? target * share : target;
  const value = polarity === 'turun' ? of * (2 - factor) : of * factor;
  const rounded = target < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return unit.startsWith('persen') ? Math.min(100, rounded) : rounded;
}
