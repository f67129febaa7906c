import { isLocalDate, type LocalDate } from '../../domain/time/local-date.ts';

const months = new Map(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'februari', 'february', 'pebruari'],
    ['mar', 'maret', 'march'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['agu', 'agt', 'agustus', 'aug', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'nop', 'november', 'nopember'],
    ['des', 'desember', 'dec', 'december'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);

/**
 * The day that a cell names, whatever the time beside it: `2026-06-18T10:00`, `18/06/2026 10.23`, `Kamis, 18 Juni 2026`.
 * Days go before months, as everybody here writes them. Null where it is no day.
 */
export function readDate(text: string): LocalDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text);
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!);
  const plain = text.replace(/^[\p{L}'’]{3,12}(?:\s*[,/])?\s*(?=\d)/u, '');
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(plain);
  if (numbers) return dateOf(numbers[3]!, numbers[2]!, numbers[1]!);
  const words = /^(\d{1,2})[ -]([a-z]{3,9})[.]?[ -](\d{4})(?!\d)/i.exec(plain);
  const month = words && months.get(words[2]!.toLowerCase());
  return words && month ? dateOf(words[3]!, String(month), words[1]!) : null;
}

function dateOf(year: string, month: string, day: string): LocalDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
