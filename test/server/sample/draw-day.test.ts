import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../src/domain/time/local-date.ts';
import { drawDay, isWorkday, timeOfDayAt } from '../../../src/server/sample/draw-day.ts';
import { seededRandom } from '../../../src/server/sample/drawing/seeded-random.ts';

const friday = '2026-11-20' as LocalDate;

test('offices work from Monday to Friday', () => {
  const week = Array.from({ length: 7 }, (_, index) => isWorkday(addDays(friday, index)));
  expect(week).toEqual([true, false, false, true, true, true, true]);
});

test('a day has three to six stretches, one after the other, and a break that begins earlier on Friday', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(0, 3), (seed, days) => {
      const noon = days === 0 ? 11 * 60 + 30 : 12 * 60;
      const day = drawDay(addDays(friday, days), seededRandom(seed));
      expect([3, 4, 5, 6]).toContain(day.length);
      expect(day[0]!.from).toBe(7 * 60 + 30);
      expect(day.at(-1)!.to).toBeLessThanOrEqual(16 * 60);
      for (const [index, { from, to }] of day.entries()) {
        expect(to - from).toBeGreaterThanOrEqual(15);
        expect(to <= noon || from >= 13 * 60).toBe(true);
        expect(from).toBeGreaterThanOrEqual(day[index - 1]?.to ?? 0);
      }
    }),
  );
});

test('a minute of the day is written with two digits each', () => {
  expect(timeOfDayAt(0)).toBe('00:00');
  expect(timeOfDayAt(450)).toBe('07:30');
  expect(timeOfDayAt(1439)).toBe('23:59');
});
