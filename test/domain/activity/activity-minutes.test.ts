import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedMinutes, minutesOf } from '../../../src/domain/activity/activity-minutes.ts';
import { anActivity, duration, span, timeOfDayAt } from './example.ts';

test('a span lasts from its start to its end', () => {
  expect(minutesOf(span('07:30', '09:00'))).toBe(90);
  expect(minutesOf(span('00:00', '23:59'))).toBe(1439);
});

test('a span over midnight lasts into the next day', () => {
  expect(minutesOf(span('22:00', '01:30', true))).toBe(210);
  expect(minutesOf(span('08:00', '08:00', true))).toBe(1440);
});

test('a duration lasts as long as it says', () => {
  expect(minutesOf(duration(75))).toBe(75);
});

test('a span and its rest of the day make 24 hours', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minute, minute, (a, b) => {
      const [start, end] = [timeOfDayAt(a), timeOfDayAt(b)];
      expect(minutesOf(span(start, end)) + minutesOf(span(end, start, true))).toBe(1440);
    }),
  );
});

test('[ACT-10] all minutes count towards the day’s target, but none of non-TUSI', () => {
  const log = [
    anActivity({ time: span('07:30', '09:00') }),
    anActivity({ time: duration(30), category: 'tusi-lain' }),
    anActivity({ time: span('23:00', '00:15', true), category: 'tugas-atasan' }),
    anActivity({ time: duration(600), category: 'non-tusi' }),
  ];
  expect(countedMinutes(log)).toBe(90 + 30 + 75);
  expect(countedMinutes([])).toBe(0);
});

test('[ACT-17] of no day more counts than the cap of the policy, and days are not mixed', () => {
  const of = (date: string, minutes: number) =>
    anActivity({ date: date as never, time: { kind: 'duration', minutes } as const });
  const days = [of('2026-11-19', 400), of('2026-11-19', 200), of('2026-11-20', 100)];
  expect(countedMinutes(days)).toBe(700);
  expect(countedMinutes(days, 450)).toBe(550);
  expect(countedMinutes([], 450)).toBe(0);
});
