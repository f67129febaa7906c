/** The first letters of the months, Indonesian and English. */
const months = ['jan', 'feb', 'mar', 'apr', 'mei may', 'jun', 'jul', 'agu agt aug', 'sep', 'okt oct', 'nov', 'des dec'];

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})[-/., ]+(\d{4}|\d{2})$/;
const digits = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * The day that was typed or pasted, `2026-03-03`: `3-3-2026`, `03/03/26`, `03032026`, `3 Maret 2026` and `2026-03-03` are
 * read, the day always before the month; '' for nothing typed, null for what is no day of the calendar.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return '';
  const [, first, second, third] = iso.exec(text) ?? dayFirst.exec(text) ?? digits.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  if (first.length === 4) return dayOf(first, Number(second), Number(third));
  const month = /\d/.test(second) ? Number(second) : monthOf(second);
  return dayOf(third.length === 2 ? `20${third}` : third, month, Number(first));
}

/** Whether no more keys are needed to know which day is meant. */
export function isWholeDate(typed: string): boolean {
  return /(^\d{8}|\d{4}-\d{2}-\d{2}|[-/. ]\d{4})$/.test(typed.trim());
}

/** `03-03-2026`, as days are written here. */
export function dateText(value: string): string {
  return value.split('-').toReversed().join('-');
}

function monthOf(name: string): number {
  return months.findIndex((names) => names.split(' ').some((one) => name.startsWith(one))) + 1;
}

function dayOf(year: string, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? text : null;
}
