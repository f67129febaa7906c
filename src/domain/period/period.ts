import type { Brand } from '../../std/brand.ts';
import type { LocalDate } from '../time/local-date.ts';

/** What a report or an evaluation is about: a month `2026-03`, a triwulan `2026-T1` or a year `2026`. */
export type Period = Brand<string, 'Period'>;

/** How often a year is reported and evaluated; policy says which. */
export type Cadence = 'bulanan' | 'triwulanan';

const pattern = /^20\d{2}(?:-(?:0[1-9]|1[0-2]|T[1-4]))?$/;

/** Whether `text` names a period of this century. */
export function isPeriod(text: string): text is Period {
  return pattern.test(text);
}

/** The month or triwulan that a day falls into. */
export function periodAt(date: LocalDate, cadence: Cadence): Period {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  return (cadence === 'bulanan' ? date.slice(0, 7) : `${year}-T${Math.ceil(month / 3)}`) as Period;
}

/** All periods of a year, oldest first. */
export function periodsOf(year: number, cadence: Cadence): Period[] {
  const names =
    cadence === 'bulanan' ? Array.from({ length: 12 }, (_, index) => two(index + 1)) : [1, 2, 3, 4].map((n) => `T${n}`);
  return names.map((name) => `${year}-${name}` as Period);
}

/** The year itself as a period. */
export function yearPeriod(year: number): Period {
  return String(year) as Period;
}

/** The calendar year of a period. */
export function yearOfPeriod(period: Period): number {
  return Number(period.slice(0, 4));
}

export function firstDay(period: Period): LocalDate {
  return `${period.slice(0, 4)}-${two(monthsOf(period).from)}-01` as LocalDate;
}

export function lastDay(period: Period): LocalDate {
  const end = new Date(Date.UTC(yearOfPeriod(period), monthsOf(period).to, 0));
  return end.toISOString().slice(0, 10) as LocalDate;
}

/** The period of the same length before this one. */
export function previousPeriod(period: Period): Period {
  const year = yearOfPeriod(period);
  const part = period.slice(5);
  if (part === '') return yearPeriod(year - 1);
  if (part.startsWith('T')) return (part === 'T1' ? `${year - 1}-T4` : `${year}-T${Number(part[1]) - 1}`) as Period;
  return (part === '01' ? `${year - 1}-12` : `${year}-${two(Number(part) - 1)}`) as Period;
}

/** The months of a period, 1 to 12, both included. */
function monthsOf(period: Period): { from: number; to: number } {
  const part = period.slice(5);
  if (part === '') return { from: 1, to: 12 };
  if (!part.startsWith('T')) return { from: Number(part), to: Number(part) };
  const quarter = Number(part[1]);
  return { from: quarter * 3 - 2, to: quarter * 3 };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
