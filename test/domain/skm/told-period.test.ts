import { expect, test } from 'vitest';
import type { Period } from '../../../src/domain/skm/period.ts';
import { toldPeriod, type DayCount } from '../../../src/domain/skm/told-period.ts';
import { addDays, type LocalDate } from '../../../src/domain/time/local-date.ts';
import { seededRandom } from '../../../src/server/sample/seeded-random.ts';

const date = (text: string) => text as LocalDate;
const day = (of: string, n: number): DayCount => ({ date: date(of), n });
const year = { from: date('2026-01-01'), to: date('2026-12-31') };

test('[SKM-26] a period ends where a group of five is whole; the newest answers wait for theirs', () => {
  const days = [day('2026-03-02', 3), day('2026-03-04', 4), day('2026-03-09', 2), day('2026-03-10', 9)];
  const told = (period: Period, today: string) => toldPeriod(period, days, date(today));
  expect(told(year, '2026-03-04')).toBeNull();
  expect(told(year, '2026-03-05')).toEqual({ from: '2026-01-01', to: '2026-03-04' });
  expect(told(year, '2026-03-10')).toEqual({ from: '2026-01-01', to: '2026-03-04' });
  expect(told(year, '2026-03-11')).toEqual({ from: '2026-01-01', to: '2026-03-10' });
  expect(told({ from: date('2026-03-03'), to: date('2026-03-31') }, '2026-06-01')).toEqual({
    from: '2026-03-05',
    to: '2026-03-31',
  });
  expect(told({ from: date('2026-03-01'), to: date('2026-03-09') }, '2026-06-01')).toEqual({
    from: '2026-03-01',
    to: '2026-03-04',
  });
});

test('[SKM-26] the rest of a finished year joins its last group', () => {
  const days = [day('2025-02-03', 6), day('2025-07-01', 7), day('2025-12-30', 2), day('2026-01-05', 5)];
  const told = (from: string, to: string) => toldPeriod({ from: date(from), to: date(to) }, days, date('2026-02-01'));
  expect(told('2025-01-01', '2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(told('2025-01-01', '2025-07-31')).toEqual({ from: '2025-01-01', to: '2025-02-03' });
});

test('[SKM-26] two reports never differ by the answers of one to four citizens, today or tomorrow', () => {
  const random = seededRandom('told');
  for (let round = 0; round < 400; round++) {
    const days = Array.from({ length: 12 }, (_, at) => ({
      date: addDays(date('2026-02-01'), at * random.between(1, 9)),
      n: random.between(0, 6),
    })).filter((one, at, all) => all.findIndex((other) => other.date === one.date) === at);
    const draw = () => {
      const from = addDays(date('2026-01-25'), random.between(0, 60));
      const today = addDays(date('2026-02-20'), random.between(0, 90));
      return toldPeriod({ from, to: addDays(from, random.between(0, 60)) }, days, today);
    };
    const [one, other] = [draw(), draw()];
    const isIn = (period: Period | null, of: LocalDate) => period !== null && period.from <= of && of <= period.to;
    const only = (a: Period | null, b: Period | null) =>
      days.reduce((sum, { date: of, n }) => sum + (isIn(a, of) && !isIn(b, of) ? n : 0), 0);
    expect([1, 2, 3, 4]).not.toContain(only(one, other));
    expect([1, 2, 3, 4]).not.toContain(only(other, one));
  }
});
