import { addMonths, yearOf, type LocalDate } from '../../../domain/time/local-date.ts';

/** The month `by` months after `2025-03`, null outside this year and the last, the years a device follows. */
export function monthBeside(month: string, by: number, today: LocalDate): string | null {
  const beside = addMonths(month, by);
  return beside > today.slice(0, 7) || beside < `${yearOf(today) - 1}-01` ? null : beside;
}
