import { SheetFault } from './sheet-fault.ts';

const dayMs = 86_400_000;
const firstInexact = 1e15;

/** A number as text; a spreadsheet keeps no more than 15 digits, so that a longer one (a NIP) is no longer what was typed. */
export function numberText(value: string, place: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) throw new SheetFault('sheet-unreadable', place);
  if (Math.abs(number) >= firstInexact) throw new SheetFault('sheet-number-too-long', place);
  return String(number);
}

/** The day, the time, or both, that a spreadsheet counts in days since the end of 1899 (1903 in old Mac files). */
export function dateText(value: string, place: string, from1904: boolean): string {
  const days = Number(numberText(value, place)) + (from1904 ? 1_462 : 0);
  const minuteMs = Math.round((days * dayMs) / 60_000) * 60_000;
  const iso = new Date(Date.UTC(1899, 11, 30) + minuteMs);
  if (Number.isNaN(iso.getTime())) throw new SheetFault('sheet-unreadable', place);
  const [date, time] = [iso.toISOString().slice(0, 10), iso.toISOString().slice(11, 16)];
  if (days >= 0 && days < 1) return time;
  return Number.isInteger(days) ? date : `${date} ${time}`;
}
