import type { Brand } from '../../std/brand.ts';

/** A day of the calendar, `YYYY-MM-DD`, without a zone. */
export type LocalDate = Brand<string, 'LocalDate'>;
/** A time of day, `HH:MM`. */
export type TimeOfDay = Brand<string, 'TimeOfDay'>;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const dayMs = 86_400_000;

/** Whether `text` names a day that exists, from 1900 on. */
export function isLocalDate(text: string): text is LocalDate {
  if (!datePattern.test(text) || text < '1900') return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
}

export function isTimeOfDay(text: string): text is TimeOfDay {
  return timePattern.test(text);
}

/** The day `days` after `date` (before it, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs);
  return moved.toISOString().slice(0, 10) as LocalDate;
}

/** The calendar year of `date`. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The month of `date`, `2026-11`. */
export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

/** Minutes since midnight. */
export function minuteOfDay(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The month `by` months after `month` (`2025-03`), before it when negative. */
export function addMonths(month: string, by: number): string {
  const moved = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1));
  return moved.toISOString().slice(0, 7);
}
