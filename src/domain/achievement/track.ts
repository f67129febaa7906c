import { yearOf, type LocalDate } from '../time/local-date.ts';
import type { Measure, NumberMeasure } from '../work-plan/work-plan-body.ts';
import { realisedOf, type Reached } from './realisation.ts';

export type Track = 'belum-ada' | 'tercapai' | 'di-jalur' | 'perlu-perhatian';

/** So much of what the calendar asks for is enough to be on track (local policy). */
const enough = 0.9;

/** CAP-9: on track or not: the share of the target against the share of the year that has passed (local policy). */
export function trackOf(
  measure: Measure,
  counting: readonly Reached[],
  { today, year }: { today: LocalDate; year: number },
): Track {
  if (measure.kind === 'uraian') return trackOfLevel(counting);
  const realised = realisedOf(measure, counting);
  return realised === null ? 'belum-ada' : trackOfNumber(measure, realised, yearPassed(today, year));
}

function trackOfLevel(counting: readonly Reached[]): Track {
  const value = counting.at(-1)?.body.value;
  if (value?.kind !== 'uraian') return 'belum-ada';
  return value.level === 'di-bawah' ? 'perlu-perhatian' : value.level === 'di-atas' ? 'tercapai' : 'di-jalur';
}

function trackOfNumber(
  { target, polarity, gathers, baseline }: NumberMeasure,
  realised: number,
  passed: number,
): Track {
  if (polarity === 'turun') {
    if (realised > target && gathers === 'jumlah') return 'perlu-perhatian';
    const allowed = gathers === 'jumlah' ? (target * passed) / enough : pathTo(target, baseline ?? target, passed);
    return realised <= allowed
      ? gathers === 'terakhir' && realised <= target
        ? 'tercapai'
        : 'di-jalur'
      : 'perlu-perhatian';
  }
  if (realised >= target) return 'tercapai';
  const due = gathers === 'jumlah' ? target * passed : pathTo(target, baseline ?? target, passed);
  return realised >= due * enough ? 'di-jalur' : 'perlu-perhatian';
}

/** Where the straight way from the baseline to the target stands by now. */
function pathTo(target: number, baseline: number, passed: number): number {
  return baseline + (target - baseline) * passed;
}

/** The share of a year that is over on a day, from 0 to 1. */
export function yearPassed(today: LocalDate, year: number): number {
  if (yearOf(today) !== year) return yearOf(today) > year ? 1 : 0;
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return (Date.parse(today) + 86_400_000 - start) / length;
}
