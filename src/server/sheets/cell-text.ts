import type { CellTrouble } from './workbook.ts';

const dayMs = 86_400_000;
const firstInexact = 1e15;

export interface CellText {
  readonly text: string;
  readonly trouble?: CellTrouble;
}

/** A number as text; a spreadsheet keeps no more than 15 digits, so that a longer one (a NIP) is no longer what was typed. */
export function numberText(value: string): CellText {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value.trim(), trouble: 'error' };
  if (Math.abs(number) >= firstInexact) return { text: value.trim(), trouble: 'number-too-long' };
  return { text: String(number) };
}

/** The day, the time, or both, that a spreadsheet counts in days since the end of 1899 (1903 in old Mac files). */
export function dateText(value: string, from1904: boolean): CellText {
  const { text, trouble } = numberText(value);
  if (trouble) return { text, trouble };
  const days = Number(text) + (from1904 ? 1_462 : 0);
  const minuteMs = Math.round((days * dayMs) / 60_000) * 60_000;
  const iso = new Date(Date.UTC(1899, 11, 30) + minuteMs);
  if (Number.isNaN(iso.getTime())) return { text, trouble: 'error' };
  const [date, time] = [iso.toISOString().slice(0, 10), iso.toISOString().slice(11, 16)];
  if (days >= 0 && days < 1) return { text: time };
  return { text: Number.isInteger(days) ? date : `${date} ${time}` };
}
