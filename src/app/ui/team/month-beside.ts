import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';

/** The month `by` months after `2025-03`, null outside this year and the last, the years a device follows. */
export function monthBeside(month: string, by: number, today: LocalDate): string | null {
  const moved = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1));
  const beside = moved.toISOString().slice(0, 7);
  return beside > today.slice(0, 7) || beside < `${yearOf(today) - 1}-01` ? null : beside;
}
