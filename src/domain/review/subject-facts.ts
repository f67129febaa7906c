import type { FoundRecord } from '../registry/record-kind.ts';
import type { LocalDate } from '../time/local-date.ts';

/** The day of the work that a record tells of, null for what has none: a plan that is not submitted, say. */
export function subjectFacts({ body }: Pick<FoundRecord, 'body'>): { readonly date: LocalDate } | null {
  const { date, state } = body as { date?: LocalDate; state?: { on?: LocalDate } };
  const day = date ?? state?.on;
  return day === undefined ? null : { date: day };
}
