import type { Holiday } from '../../domain/holiday/holiday-body.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';

/** National holidays that have the same day every year. */
const fixedDays = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Hari Kemerdekaan Republik Indonesia'],
  ['12-25', 'Hari Raya Natal'],
] as const;

/** The first day of Ramadan and of Idul Fitri by the calendar; the government announces them, so the sample may be a day off. */
const ramadans: readonly (readonly [from: string, idulFitri: string])[] = [
  ['2025-03-01', '2025-03-31'],
  ['2026-02-18', '2026-03-20'],
  ['2027-02-08', '2027-03-10'],
  ['2028-01-28', '2028-02-26'],
];

const free = 'libur-nasional';

/** Holidays, cuti bersama and Ramadan of a year, as a district enters them. */
export function sampleHolidays(year: number): Holiday[] {
  const fixed = fixedDays.map(([day, name]): Holiday => {
    return { type: free, name, date: `${year}-${day}` as LocalDate, until: null };
  });
  const moving = ramadans
    .filter(([from]) => from.startsWith(`${year}-`))
    .flatMap(([from, idulFitri]): Holiday[] => {
      const feast = idulFitri as LocalDate;
      return [
        { type: 'ramadan', name: 'Ramadan', date: from as LocalDate, until: addDays(feast, -1) },
        { type: free, name: 'Hari Raya Idul Fitri', date: feast, until: addDays(feast, 1) },
        { type: 'cuti-bersama', name: 'Cuti bersama Idul Fitri', date: addDays(feast, 2), until: addDays(feast, 4) },
      ];
    });
  return [...fixed, ...moving];
}

/** Whether nobody works that day for its holiday. */
export function isSampleHoliday(date: LocalDate): boolean {
  const days = sampleHolidays(Number(date.slice(0, 4)));
  return days.some((one) => one.type !== 'ramadan' && date >= one.date && date <= (one.until ?? one.date));
}
