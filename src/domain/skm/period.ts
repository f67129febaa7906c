import { addDays, type LocalDate } from '../time/local-date.ts';

export interface Period {
  readonly from: LocalDate;
  /** The last day, itself included. */
  readonly to: LocalDate;
}

export const periodKinds = ['month', 'quarter', 'semester', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const monthsOf: Record<PeriodKind, number> = { month: 1, quarter: 3, semester: 6, year: 12 };
const dayMs = 86_400_000;

/** The month, triwulan, semester or year of this number (from 1; a year has one) in a year. */
export function periodOf(kind: PeriodKind, year: number, number = 1): Period {
  const months = monthsOf[kind];
  return monthsFrom(year, (number - 1) * months, months);
}

/** Which kind of period this is, and which one of its year; null for a free one. */
export function kindOfPeriod({ from, to }: Period): { kind: PeriodKind; year: number; number: number } | null {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7)) - 1;
  for (const kind of periodKinds) {
    const number = Math.floor(month / monthsOf[kind]) + 1;
    const same = periodOf(kind, year, number);
    if (same.from === from && same.to === to) return { kind, year, number };
  }
  return null;
}

/** SKM-14: the periods of the same kind before this one, oldest first; for a free one those of as many days. */
export function periodsBefore(period: Period, count: number): Period[] {
  const known = kindOfPeriod(period);
  return Array.from({ length: count }, (_, index) => {
    const back = count - index;
    if (known === null) {
      const days = daysIn(period);
      return { from: addDays(period.from, -days * back), to: addDays(period.to, -days * back) };
    }
    const months = monthsOf[known.kind];
    return monthsFrom(known.year, (known.number - 1 - back) * months, months);
  });
}

/** How many days a period has. */
export function daysIn({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1;
}

function monthsFrom(year: number, month: number, months: number): Period {
  const day = (of: number, date: number) => new Date(Date.UTC(year, of, date)).toISOString().slice(0, 10) as LocalDate;
  return { from: day(month, 1), to: day(month + months, 0) };
}

/** The whole months of a period, as their first days, and the days that stand outside them. */
export function monthsAndDays({ from, to }: Period): {
  months: { first: LocalDate; last: LocalDate } | null;
  days: Period[];
} {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  const first = from.endsWith('-01') ? from : monthsFrom(year, month + 1, 1).from;
  const [endYear, endMonth] = [Number(to.slice(0, 4)), Number(to.slice(5, 7)) - 1];
  const own = monthsFrom(endYear, endMonth, 1);
  const last = own.to === to ? own.from : monthsFrom(endYear, endMonth - 1, 1).from;
  if (first > last) return { months: null, days: [{ from, to }] };
  const after = monthsFrom(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 1).from;
  const edges = [
    { from, to: addDays(first, -1) },
    { from: after, to },
  ];
  return { months: { first, last }, days: edges.filter((edge) => edge.from <= edge.to) };
}
