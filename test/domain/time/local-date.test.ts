import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  isLocalDate,
  isTimeOfDay,
  minuteOfDay,
  yearOf,
  type LocalDate,
  type TimeOfDay,
} from '../../../src/domain/time/local-date.ts';

describe('a day of the calendar', () => {
  test.each(['2026-11-20', '2028-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  test.each([
    '2026-02-30',
    '2027-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '1899-12-31',
    '10000-01-01',
    '2026-1-1',
    '20-11-2026',
    '2026-11-20T00:00:00Z',
    ' 2026-11-20',
    '2026-11-20\n',
    '',
  ])('%j is none', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});

describe('a time of day', () => {
  test.each(['00:00', '07:30', '23:59'])('%s is one', (text) => {
    expect(isTimeOfDay(text)).toBe(true);
  });

  test.each(['24:00', '23:60', '7:30', '07.30', '07:30:00', '07:30\n', ''])('%j is none', (text) => {
    expect(isTimeOfDay(text)).toBe(false);
  });

  test('counts its minutes from midnight', () => {
    expect(minuteOfDay('00:00' as TimeOfDay)).toBe(0);
    expect(minuteOfDay('23:59' as TimeOfDay)).toBe(1439);
  });
});

test('days are added over the ends of months and years', () => {
  expect(addDays('2026-12-31' as LocalDate, 1)).toBe('2027-01-01');
  expect(addDays('2027-01-01' as LocalDate, -1)).toBe('2026-12-31');
  expect(addDays('2028-02-28' as LocalDate, 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28' as LocalDate, 1)).toBe('2027-03-01');
});

test('adding days and taking them away again gives the same day, and both exist', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 20_000 }), (from, days) => {
      const day = addDays('1900-01-01' as LocalDate, from);
      const later = addDays(day, days);
      expect(isLocalDate(later)).toBe(true);
      expect(later >= day).toBe(true);
      expect(addDays(later, -days)).toBe(day);
    }),
  );
});

test('the year of a day is its first four digits', () => {
  expect(yearOf('2026-12-31' as LocalDate)).toBe(2026);
});
