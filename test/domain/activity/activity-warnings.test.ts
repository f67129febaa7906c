import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { activityWarnings, isLong, isNotOverYet, overlaps } from '../../../src/domain/activity/activity-warnings.ts';
import type { DayTarget } from '../../../src/domain/holiday/day-target.ts';
import type { Holiday } from '../../../src/domain/holiday/holiday-body.ts';
import { addDays } from '../../../src/domain/time/local-date.ts';
import { anActivity, date, duration, span, timeOfDayAt } from './example.ts';

const entry = (day: string, time: Activity['time'], category: Activity['category'] = 'tusi') =>
  anActivity({ date: date(day), time, category });

describe('[ACT-3] more than 10 hours is worth a second look', () => {
  test.each<[string, Activity['time'], boolean]>([
    ['exactly 10 hours', span('07:00', '17:00'), false],
    ['10 hours and a minute', span('07:00', '17:01'), true],
    ['a duration of exactly 10 hours', duration(600), false],
    ['a duration of 10 hours and a minute', duration(601), true],
    ['10 hours over midnight', span('20:00', '06:00', true), false],
    ['10 hours and a minute over midnight', span('20:00', '06:01', true), true],
  ])('%s', (_, time, expected) => {
    expect(isLong(anActivity({ time }))).toBe(expected);
  });
});

describe('[ACT-7] two entries overlap in time, unless one of them is a task given by the superior', () => {
  const day = '2026-11-20';
  test.each<[string, Activity, Activity, boolean]>([
    ['one inside the other', entry(day, span('07:30', '12:00')), entry(day, span('08:00', '09:00')), true],
    ['one minute shared', entry(day, span('07:30', '09:00')), entry(day, span('08:59', '10:00')), true],
    [
      'one beginning where the other ends',
      entry(day, span('07:30', '09:00')),
      entry(day, span('09:00', '10:00')),
      false,
    ],
    [
      'the same hours on other days',
      entry(day, span('07:30', '09:00')),
      entry('2026-11-21', span('07:30', '09:00')),
      false,
    ],
    [
      'over midnight into the next day',
      entry(day, span('23:00', '01:00', true)),
      entry('2026-11-21', span('00:30', '02:00')),
      true,
    ],
    [
      'over midnight up to the next day’s start',
      entry(day, span('23:00', '01:00', true)),
      entry('2026-11-21', span('01:00', '02:00')),
      false,
    ],
    [
      'from the day before',
      entry(day, span('00:00', '01:00')),
      entry('2026-11-19', span('22:00', '00:30', true)),
      true,
    ],
    [
      'over new year',
      entry('2026-12-31', span('23:30', '00:30', true)),
      entry('2027-01-01', span('00:00', '00:10')),
      true,
    ],
    [
      'a superior’s task over own work',
      entry(day, span('08:00', '09:00'), 'tugas-atasan'),
      entry(day, span('07:30', '12:00')),
      false,
    ],
    [
      'two superior’s tasks',
      entry(day, span('08:00', '09:00'), 'tugas-atasan'),
      entry(day, span('08:00', '09:00'), 'tugas-atasan'),
      false,
    ],
    [
      'non-TUSI over own work',
      entry(day, span('08:00', '09:00'), 'non-tusi'),
      entry(day, span('08:30', '12:00')),
      true,
    ],
    ['a duration, which has no place in the day', entry(day, duration(480)), entry(day, span('08:00', '09:00')), false],
  ])('%s', (_, one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });

  test('exactly when some minute belongs to both', () => {
    const anEntry = fc
      .record({
        day: fc.integer({ min: 0, max: 2 }),
        from: fc.integer({ min: 0, max: 1439 }),
        length: fc.integer({ min: 1, max: 1440 }),
      })
      .filter(({ from, length }) => from + length < 2880);
    fc.assert(
      fc.property(anEntry, anEntry, (a, b) => {
        const starts = [a.day * 1440 + a.from, b.day * 1440 + b.from] as const;
        const shared = Math.min(starts[0] + a.length, starts[1] + b.length) - Math.max(...starts);
        expect(overlaps(entryOf(a), entryOf(b))).toBe(shared > 0);
      }),
    );
  });
});

describe('[ACT-13] an entry that ends later than now is worth a second look', () => {
  const now = { date: date('2026-11-20'), minute: 15 * 60 };
  test.each<[string, Activity, boolean]>([
    ['ending now', entry('2026-11-20', span('14:00', '15:00')), false],
    ['ending in a minute', entry('2026-11-20', span('14:00', '15:01')), true],
    ['ending tomorrow', entry('2026-11-20', span('14:00', '08:00', true)), true],
    ['of yesterday, ended this morning', entry('2026-11-19', span('22:00', '06:00', true)), false],
    ['of yesterday, ending this evening', entry('2026-11-19', span('22:00', '21:00', true)), true],
    ['of yesterday', entry('2026-11-19', span('22:00', '23:59')), false],
    ['a duration, which has no end', entry('2026-11-20', duration(900)), false],
  ])('%s', (_, body, expected) => {
    expect(isNotOverYet(body, now)).toBe(expected);
  });
});

describe('what to look at twice before saving', () => {
  const now = { date: date('2026-11-20'), minute: 23 * 60 };

  test('nothing for an ordinary entry', () => {
    expect(activityWarnings(anActivity(), { others: [], now })).toEqual([]);
  });

  test('[HARI-5] an entry of a day without work is flagged, with the holiday it falls on', () => {
    const holiday: Holiday = { type: 'libur-nasional', name: 'Hari Natal', date: date('2026-11-20'), until: null };
    const onDay = (target: DayTarget) => activityWarnings(anActivity(), { others: [], now, target });
    expect(onDay({ kind: 'rest', minutes: 0, holiday })).toEqual([{ kind: 'rest-day', name: 'Hari Natal' }]);
    expect(onDay({ kind: 'rest', minutes: 0, holiday: null })).toEqual([{ kind: 'rest-day', name: null }]);
    expect(onDay({ kind: 'work', minutes: 450 })).toEqual([]);
  });

  test('each reason once, with the minutes and the entry it overlaps', () => {
    const body = entry('2026-11-20', span('12:00', '23:30'));
    const other = entry('2026-11-20', span('11:00', '12:30'));
    const others = [entry('2026-11-20', span('07:30', '11:00')), other];
    expect(activityWarnings(body, { others, now })).toEqual([
      { kind: 'long', minutes: 690 },
      { kind: 'overlap', with: other },
      { kind: 'not-over-yet' },
    ]);
  });
});

function entryOf({ day, from, length }: { day: number; from: number; length: number }): Activity {
  const to = from + length;
  const time = span(timeOfDayAt(from), timeOfDayAt(to % 1440), to >= 1440);
  return anActivity({ date: addDays(date('2026-12-30'), day), time });
}
