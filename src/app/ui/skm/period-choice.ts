import { kindOfPeriod, periodKinds, periodOf, type Period, type PeriodKind } from '../../../domain/skm/period.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { monthName, plainDate } from '../../state/format.ts';
import type { skm } from '../../words/id/skm.ts';
import type { Language } from '../../words/words.ts';

/** What is chosen in the period's fields; a free one keeps its days as they are typed. */
export interface PeriodChoice {
  readonly kind: PeriodKind | 'free';
  readonly year: number;
  readonly number: number;
  readonly from: string;
  readonly to: string;
}

export const choiceKinds = [...periodKinds, 'free'] as const;
const partsOf = { month: 12, quarter: 4, semester: 2, year: 1 } as const;

/** Which parts of its year a kind of period has. */
export function partsIn(kind: PeriodKind): number[] {
  return Array.from({ length: partsOf[kind] }, (_, at) => at + 1);
}

/** The days that are chosen; null where the typed ones are no period. */
export function chosenPeriod({ kind, year, number, from, to }: PeriodChoice): Period | null {
  if (kind !== 'free') return periodOf(kind, year, Math.min(number, partsOf[kind]));
  return from !== '' && to !== '' && from <= to ? { from: from as LocalDate, to: to as LocalDate } : null;
}

/** `Triwulan III 2026`, `Maret 2026`, `3 Maret 2026 – 9 Maret 2026`. */
export function periodName(period: Period, words: typeof skm, language: Language): string {
  const known = kindOfPeriod(period);
  if (known === null) return words.span(plainDate(period.from, language), plainDate(period.to, language));
  if (known.kind === 'month') return monthName(period.from, language);
  if (known.kind === 'year') return words.yearName(known.year);
  return known.kind === 'quarter'
    ? words.quarterName(known.number, known.year)
    : words.semesterName(known.number, known.year);
}
