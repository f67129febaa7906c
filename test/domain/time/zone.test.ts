import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../src/domain/time/local-date.ts';
import { localTimeAt, startOfDayMs, zones } from '../../../src/domain/time/zone.ts';

const zone = fc.constantFrom(...zones);
const day = fc.integer({ min: 0, max: 73_048 }).map((days) => addDays('1900-01-01' as LocalDate, days));

describe('midnight comes at another moment in each zone', () => {
  test.each([
    ['WIB', '2026-12-31T17:00:00.000Z'],
    ['WITA', '2026-12-31T16:00:00.000Z'],
    ['WIT', '2026-12-31T15:00:00.000Z'],
  ] as const)('%s', (name, midnight) => {
    const ms = Date.parse(midnight);
    expect(localTimeAt(ms, name)).toEqual({ date: '2027-01-01', minute: 0 });
    expect(localTimeAt(ms - 1, name)).toEqual({ date: '2026-12-31', minute: 1439 });
    expect(startOfDayMs('2027-01-01' as LocalDate, name)).toBe(ms);
  });
});

test('the moment a minute of a day begins shows that day and minute on the wall', () => {
  fc.assert(
    fc.property(day, zone, fc.integer({ min: 0, max: 1439 }), (date, name, minute) => {
      expect(localTimeAt(startOfDayMs(date, name) + minute * 60_000, name)).toEqual({ date, minute });
    }),
  );
});

test('any moment lies within the minute that the wall clock shows', () => {
  const moment = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2099-12-31') });
  fc.assert(
    fc.property(moment, zone, (ms, name) => {
      const { date, minute } = localTimeAt(ms, name);
      const since = ms - startOfDayMs(date, name) - minute * 60_000;
      expect(since).toBeGreaterThanOrEqual(0);
      expect(since).toBeLessThan(60_000);
    }),
  );
});
