import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedMinutes, minutesOf, uncountedMinutes } from '../../../src/domain/activity/activity-minutes.ts';
import { anActivity, date, duration, span, timeOfDayAt } from './example.ts';

const over = { cap: null, now: { date: date('2026-12-01'), minute: 0 } };

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
  expect(countedMinutes(log, over)).toBe(90 + 30 + 75);
  expect(countedMinutes([], over)).toBe(0);
});

test('[ACT-17] of no day more counts than the cap of the policy, and days are not mixed', () => {
  const of = (day: string, minutes: number) =>
    anActivity({ date: date(day), time: { kind: 'duration', minutes } as const });
  const days = [of('2026-11-19', 400), of('2026-11-19', 200), of('2026-11-20', 100)];
  expect(countedMinutes(days, over)).toBe(700);
  expect(countedMinutes(days, { ...over, cap: 450 })).toBe(550);
  expect(countedMinutes([], { ...over, cap: 450 })).toBe(0);
});

test('[ACT-18, ACT-19] three overlapping entries of 9½ hours are nothing at half past six, and one workday in the evening', () => {
  const log = [
    anActivity({ time: span('07:00', '16:30') }),
    anActivity({ time: span('07:00', '16:30'), category: 'tugas-atasan' }),
    anActivity({ time: span('07:30', '17:00') }),
  ];
  const at = (minute: number) => ({ cap: null, now: { date: date('2026-11-20'), minute } });
  expect(countedMinutes(log, at(390))).toBe(0);
  expect(countedMinutes(log, at(480))).toBe(60);
  expect(countedMinutes(log, at(1200))).toBe(600);
  expect(uncountedMinutes(log, at(480))).toEqual({ toCome: 540, overlapping: 1110, overCap: 0, notCounted: 0 });
});

test('what does not count is told apart, and together with what does it is how long all lasts', () => {
  const log = [
    anActivity({ time: span('07:00', '16:00') }),
    anActivity({ time: span('15:00', '18:00') }),
    anActivity({ time: duration(60), category: 'non-tusi' }),
  ];
  const counting = { cap: 450, now: { date: date('2026-11-20'), minute: 17 * 60 } };
  expect(countedMinutes(log, counting)).toBe(450);
  expect(uncountedMinutes(log, counting)).toEqual({ overCap: 150, toCome: 60, overlapping: 60, notCounted: 60 });
});
