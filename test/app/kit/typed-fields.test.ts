import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, isWholeDate, readDate } from '../../../src/app/ui/kit/read-date.ts';
import { isWholeTime, readTime, timeText } from '../../../src/app/ui/kit/read-time.ts';

const two = (n: number) => String(n).padStart(2, '0');

describe('a time that was typed', () => {
  test.each([
    ['0730', '07:30'],
    ['730', '07:30'],
    ['7.30', '07:30'],
    ['07:30', '07:30'],
    ['07:30:00', '07:30'],
    ['7,30', '07:30'],
    [' 7 ', '07:00'],
    ['23.59', '23:59'],
    ['7:30 AM', '07:30'],
    ['12:05 am', '00:05'],
    ['4.15 p.m.', '16:15'],
    ['', ''],
  ])('%j is %j', (typed, value) => expect(readTime(typed)).toBe(value));

  test.each(['24.00', '7.60', '7.3', 'pagi', '13:00 PM', '0:10 am', '12345', '-1'])('%j is none', (typed) =>
    expect(readTime(typed)).toBeNull(),
  );

  test('comes back from what is shown of it, and shown whole it needs no more keys', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
        const value = `${two(hours)}:${two(minutes)}`;
        expect(readTime(timeText(value))).toBe(value);
        expect(isWholeTime(timeText(value))).toBe(true);
        expect(readTime(value.replace(':', ''))).toBe(value);
      }),
    );
  });
});

describe('a day that was typed', () => {
  test.each([
    ['3-3-2026', '2026-03-03'],
    ['03/12/2026', '2026-12-03'],
    ['03122026', '2026-12-03'],
    ['3.12.26', '2026-12-03'],
    ['3 Maret 2026', '2026-03-03'],
    ['3 mei 2026', '2026-05-03'],
    ['17 August 2026', '2026-08-17'],
    ['17 Agustus, 2026', '2026-08-17'],
    ['2026-12-03', '2026-12-03'],
    ['29-02-2028', '2028-02-29'],
    ['', ''],
  ])('%j is %j', (typed, value) => expect(readDate(typed)).toBe(value));

  test.each(['29-02-2026', '31-04-2026', '12-13-2026', 'besok', '3-3', '3 foo 2026', '0-1-2026'])(
    '%j is none',
    (typed) => expect(readDate(typed)).toBeNull(),
  );

  test('comes back from what is shown of it, and shown whole it needs no more keys', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const value = date.toISOString().slice(0, 10);
        expect(readDate(dateText(value))).toBe(value);
        expect(isWholeDate(dateText(value))).toBe(true);
        expect(isWholeDate(value)).toBe(true);
      }),
    );
  });
});
