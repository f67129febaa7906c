import { numberText } from './format.ts';
import type { Language } from '../words/words.ts';

const units = ['B', 'kB', 'MB', 'GB'];

/** `12,3 MB`: three figures at most, since more would not be true for long. */
export function byteText(bytes: number, language: Language): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** step;
  const rounded = value >= 100 || step === 0 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${numberText(rounded, language)} ${units[step]}`;
}
