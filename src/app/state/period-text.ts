import type { Period } from '../../domain/period/period.ts';
import { firstDay } from '../../domain/period/period.ts';
import type { Language } from '../words/words.ts';
import { monthName } from './format.ts';

const romans = ['I', 'II', 'III', 'IV'];

/** `Maret 2026`, `Triwulan I 2026` or `Tahun 2026`. */
export function periodText(period: Period, language: Language): string {
  const [year, part] = [period.slice(0, 4), period.slice(5)];
  if (part === '') return language === 'id' ? `Tahun ${year}` : `Year ${year}`;
  if (!part.startsWith('T')) return monthName(firstDay(period), language);
  return `${language === 'id' ? 'Triwulan' : 'Quarter'} ${romans[Number(part[1]) - 1]} ${year}`;
}
