import { expect, test } from 'vitest';
import { burstsOf, type PhoneCell } from '../../../src/domain/skm/bursts.ts';
import { addDays } from '../../../src/domain/time/local-date.ts';
import { date, ids } from '../activity/example.ts';

const day = date('2026-11-20');
const period = { from: day, to: day };
const cell = (different: Partial<PhoneCell>): PhoneCell => ({
  serviceId: ids.rhk,
  date: day,
  time: '09:15' as PhoneCell['time'],
  n: 1,
  flagged: 0,
  out: 0,
  ...different,
});
const why = (cells: readonly PhoneCell[]) => burstsOf(cells, period).map((one) => `${one.time} ${one.why} ${one.n}`);

test('[SKM-42] ten answers to one service in a quarter hour are flagged, nine or two services are not', () => {
  expect(why([cell({ n: 10 })])).toEqual(['09:15 many-at-once 10']);
  expect(why([cell({ n: 9 }), cell({ n: 9, serviceId: ids.unit }), cell({ n: 9, time: '09:30' as never })])).toEqual(
    [],
  );
});

test('[SKM-42] five careless ones are flagged where they are most', () => {
  expect(why([cell({ n: 9, flagged: 5 })])).toEqual(['09:15 careless 9']);
  expect(why([cell({ n: 8, flagged: 4 })])).toEqual([]);
});

test('[SKM-42] a day above four times the usual of the four weeks before is flagged, in the days asked for alone', () => {
  const usual = (n: number, days = 5, from = 1) =>
    Array.from({ length: days }, (_, at) => cell({ date: addDays(day, -at - from), n }));
  const spread = [cell({ n: 8 }), cell({ n: 8, time: '13:00' as never, out: 3 })];
  expect(burstsOf([...usual(3), ...spread], period)).toEqual([
    { serviceId: ids.rhk, date: day, time: null, why: 'above-usual', n: 16, out: 3 },
  ]);
  expect(why([...usual(4), ...spread])).toEqual([]);
  expect(why([...usual(3, 4), ...spread])).toEqual([]);
  expect(why([...usual(3, 5, 29), ...spread])).toEqual([]);
  expect(burstsOf([cell({ n: 10 })], { from: addDays(day, 1), to: addDays(day, 1) })).toEqual([]);
});
