import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followedYears } from '../../../src/domain/access/readable-channels.ts';
import { mayChangeDay } from '../../../src/domain/activity/decide-activity.ts';
import {
  comingYear,
  firstEntryDay,
  firstOpenDay,
  isStillOpen,
  openMonths,
  openYears,
  planYears,
  ratedPeriods,
  reportPeriods,
} from '../../../src/domain/open-times/open-times.ts';
import { firstDay, lastDay, yearOfPeriod, type Period } from '../../../src/domain/period/period.ts';
import { addDays, yearOf, type LocalDate } from '../../../src/domain/time/local-date.ts';
import { localTimeAt, startOfDayMs, zones } from '../../../src/domain/time/zone.ts';

const on = (date: string) => date as LocalDate;
const anyDay = fc.integer({ min: 0, max: 366 * 60 }).map((days) => addDays(on('2020-01-01'), days));

/** The last minute of the old year and the first of the new one, on the wall of each zone. */
const newYears = zones.flatMap((zone) => {
  const midnight = startOfDayMs(on('2027-01-01'), zone);
  return [
    { zone, moment: 'at 31 December 23:59', ms: midnight - 60_000, years: [2026, 2025], planned: [2027, 2026, 2025] },
    { zone, moment: 'at 1 January 00:00', ms: midnight, years: [2027, 2026], planned: [2027, 2026] },
  ];
});

describe('[WKT-1, WKT-2] the open years and those of plans turn at the unit’s own midnight', () => {
  test.each(newYears)('$moment in $zone', ({ zone, ms, years, planned }) => {
    const today = localTimeAt(ms, zone).date;
    expect(openYears(today)).toEqual(years);
    expect(planYears(today)).toEqual(planned);
  });

  test('and whatever is open anywhere is followed', () => {
    const moment = fc.integer({ min: Date.parse('2001-01-02'), max: Date.parse('2098-12-30') });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (ms, zone) => {
        const followed = followedYears(ms);
        expect(planYears(localTimeAt(ms, zone).date).every((year) => followed.includes(year))).toBe(true);
      }),
    );
  });
});

test('[WKT-1] a year is open until the second after it has begun', () => {
  expect(isStillOpen(2026, on('2027-12-31'))).toBe(true);
  expect(isStillOpen(2026, on('2028-01-01'))).toBe(false);
  expect(firstOpenDay(on('2028-02-29'))).toBe('2027-01-01');
});

test.each([
  ['2026-11-30', null],
  ['2026-12-01', 2027],
  ['2026-12-31', 2027],
  ['2027-01-01', null],
  ['2027-12-01', 2028],
  ['2028-11-30', null],
])('[WKT-2] on %s the year to come is %s', (today, year) => expect(comingYear(on(today))).toBe(year));

describe('[WKT-3] entries are made from the first day on that the lock leaves open', () => {
  test.each([
    ['same-day', { kind: 'same-day' }, '2027-01-01', '2027-01-01'],
    ['three days, over a leap day', { kind: 'days', days: 3 }, '2028-03-02', '2028-02-28'],
    ['three days, into the old year', { kind: 'days', days: 3 }, '2027-01-01', '2026-12-29'],
    ['a year, from the end of one', { kind: 'days', days: 366 }, '2026-12-31', '2025-12-30'],
    ['a year that reaches before the open ones', { kind: 'days', days: 366 }, '2028-01-01', '2027-01-01'],
    ['no lock', { kind: 'open' }, '2028-02-29', '2027-01-01'],
  ] as const)('%s', (_, lock, today, first) => expect(firstEntryDay(lock, on(today))).toBe(first));

  test('which is what the rule of the lock says of each day', () => {
    const anyLock = fc.oneof(
      fc.constant({ kind: 'same-day' } as const),
      fc.constant({ kind: 'open' } as const),
      fc.integer({ min: 0, max: 366 }).map((days) => ({ kind: 'days', days }) as const),
    );
    fc.assert(
      fc.property(anyLock, anyDay, fc.integer({ min: -800, max: 0 }), (lock, today, back) => {
        const date = addDays(today, back);
        const open = mayChangeDay(date, lock, today).kind === 'accept' && isStillOpen(yearOf(date), today);
        expect(date >= firstEntryDay(lock, today)).toBe(open);
      }),
    );
  });
});

describe('[WKT-4] reports', () => {
  const since = on('2010-01-01');

  test.each(['2027-01-01', '2027-01-05', '2027-01-31'])('of December are offered on %s', (today) => {
    const offered = reportPeriods('bulanan', { today: on(today), since });
    expect(offered.slice(0, 2)).toEqual(['2027-01', '2026-12']);
    expect(offered.at(-1)).toBe('2026-01');
    expect(reportPeriods('triwulanan', { today: on(today), since })).toEqual([
      '2027-T1',
      '2026-T4',
      '2026-T3',
      '2026-T2',
      '2026-T1',
    ]);
  });

  test('of January are not offered in the last minute of December', () => {
    const [newest] = reportPeriods('bulanan', { today: on('2026-12-31'), since });
    expect(newest).toBe('2026-12');
  });

  test('begin with the period in which the person came', () => {
    const came = { today: on('2027-01-31'), since: on('2026-12-31') };
    expect(reportPeriods('bulanan', came)).toEqual(['2027-01', '2026-12']);
    expect(reportPeriods('bulanan', { today: on('2027-01-31'), since: on('2027-01-31') })).toEqual(['2027-01']);
  });

  test('are of open years that have begun, on any day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const offered = reportPeriods('bulanan', { today, since });
        expect(offered.every((one) => firstDay(one) <= today && isStillOpen(yearOfPeriod(one), today))).toBe(true);
        expect(offered).toEqual([...offered].sort().reverse());
        expect(openMonths(today)).toEqual(offered);
      }),
    );
  });
});

describe('[WKT-5] ratings', () => {
  test.each([
    ['2026-12-30', ['2026-11', '2026-10']],
    ['2026-12-31', ['2026', '2026-12']],
    ['2027-01-01', ['2026', '2026-12']],
    ['2027-01-31', ['2027-01', '2026']],
    ['2028-02-28', ['2028-01', '2027']],
    ['2028-02-29', ['2028-02', '2028-01']],
  ])('on %s the newest are %j', (today, newest) => {
    expect(ratedPeriods('bulanan', on(today)).slice(0, 2)).toEqual(newest);
  });

  test('are of periods that are over, on any day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        expect(ratedPeriods('triwulanan', today).every((one: Period) => lastDay(one) <= today)).toBe(true);
      }),
    );
  });
});

test('[ACT-9] the months to choose from go back to the January of last year', () => {
  const months = openMonths(on('2026-02-28'));
  expect(months.slice(0, 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(months.at(-1)).toBe('2025-01');
});
