import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { msOf } from '../../domain/time/instant.ts';
import { localTimeAt, type Zone } from '../../domain/time/zone.ts';
import type { Language } from '../words/words.ts';

const localeOf: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** `Selasa, 3 Maret 2025`. */
export function longDate(date: LocalDate, language: Language): string {
  return dateText(date, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `3 Maret 2025`. */
export function plainDate(date: LocalDate, language: Language): string {
  return dateText(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Maret 2025`, of any day in the month. */
export function monthName(date: LocalDate, language: Language): string {
  return dateText(date, language, { month: 'long', year: 'numeric' });
}

/** `07.30`. */
export function clockTime(time: string): string {
  return time.replace(':', '.');
}

/** `3 Maret 2025 07.30 WITA`. */
export function momentText(instant: Instant, zone: Zone, language: Language): string {
  const { date, minute } = localTimeAt(msOf(instant), zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${plainDate(date, language)} ${two(Math.floor(minute / 60))}.${two(minute % 60)} ${zone}`;
}

/** A number with the language's comma and dots. */
export function numberText(value: number, language: Language): string {
  return numberFormat(language, 0, 2).format(value);
}

/** An amount as it was entered or summed: every digit of it, however small, without the noise of binary fractions. */
export function amountText(value: number, language: Language): string {
  const make = () => new Intl.NumberFormat(localeOf[language], { maximumSignificantDigits: 15 });
  return kept(numberFormats, `${language} amount`, make).format(value);
}

/** A number with exactly so many decimals: `91,48`. */
export function fixedText(value: number, decimals: number, language: Language): string {
  return numberFormat(language, decimals, decimals).format(value);
}

function dateText(date: LocalDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  const make = () => new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' });
  return kept(dateFormats, `${language} ${Object.entries(options).join()}`, make).format(new Date(`${date}T00:00:00Z`));
}

function numberFormat(language: Language, least: number, most: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  const make = () => new Intl.NumberFormat(localeOf[language], digits);
  return kept(numberFormats, `${language} ${least} ${most}`, make);
}

// Making a formatter takes longer than a row of a list may; there are few different ones.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}
