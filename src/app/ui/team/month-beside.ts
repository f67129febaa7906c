import { openMonths } from '../../../domain/open-times/open-times.ts';
import { addMonths, type LocalDate } from '../../../domain/time/local-date.ts';

/** The month `by` months after `2025-03`, null outside the open years. */
export function monthBeside(month: string, by: number, today: LocalDate): string | null {
  const beside = addMonths(month, by);
  return openMonths(today).includes(beside) ? beside : null;
}
