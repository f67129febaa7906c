import { expect, test } from 'vitest';
import { daysIn, kindOfPeriod, monthsAndDays, periodOf, periodsBefore } from '../../../src/domain/skm/period.ts';
import { hideSmallGroups } from '../../../src/domain/skm/small-groups.ts';
import { changeOf } from '../../../src/domain/skm/trend.ts';
import { standardQuestions } from '../../../src/domain/survey-instrument/standard-instrument.ts';
import { surveyInstrumentSchema } from '../../../src/domain/survey-instrument/survey-instrument-body.ts';
import { unsurNames } from '../../../src/domain/survey-instrument/unsur.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';

const date = (text: string) => text as LocalDate;

test('[SKM-12] a rise is called a rise: BPBD Tangsel went from 84,96 to 85,76', () => {
  expect(changeOf(84.96, 85.76)).toEqual({ direction: 'up', by: 0.8 });
  expect(changeOf(85.76, 84.96)).toEqual({ direction: 'down', by: 0.8 });
  expect(changeOf(85.76, 85.76)).toEqual({ direction: 'same', by: 0 });
  expect([changeOf(null, 85.76), changeOf(85.76, null)]).toEqual([null, null]);
});

test('[SKM-13] a group of one to four is not shown, and neither is the one that would give it away', () => {
  const groups = [
    { name: 'S1', n: 40 },
    { name: 'SMA', n: 12 },
    { name: 'S3', n: 4 },
    { name: 'S2', n: 0 },
  ];
  expect(hideSmallGroups(groups).map(({ n }) => n)).toEqual([40, null, null, 0]);
  const two = [...groups, { name: 'SD', n: 1 }];
  expect(hideSmallGroups(two).map(({ n }) => n)).toEqual([40, 12, null, 0, null]);
  const few = [
    { name: 'PNS', n: 30 },
    { name: 'TNI', n: 1 },
    { name: 'Polri', n: 2 },
    { name: 'Swasta', n: 9 },
  ];
  expect(hideSmallGroups(few).map(({ n }) => n)).toEqual([30, null, null, null]);
  expect(
    hideSmallGroups([
      { name: 'L', n: 5 },
      { name: 'P', n: 9 },
    ]).map(({ n }) => n),
  ).toEqual([5, 9]);
  expect(hideSmallGroups([{ name: 'L', n: 3 }])).toEqual([{ name: 'L', n: null }]);
});

test('[SKM-14] triwulan, semester and year are known by their days, and so are those before them', () => {
  expect(periodOf('quarter', 2026, 3)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  expect(periodOf('month', 2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(kindOfPeriod(periodOf('semester', 2026, 2))).toEqual({ kind: 'semester', year: 2026, number: 2 });
  expect(kindOfPeriod({ from: date('2026-01-01'), to: date('2026-01-30') })).toBeNull();
  expect(periodsBefore(periodOf('quarter', 2026, 2), 3)).toEqual([
    periodOf('quarter', 2025, 3),
    periodOf('quarter', 2025, 4),
    periodOf('quarter', 2026, 1),
  ]);
  const free = { from: date('2026-03-10'), to: date('2026-03-16') };
  expect(daysIn(free)).toBe(7);
  expect(periodsBefore(free, 1)).toEqual([{ from: '2026-03-03', to: '2026-03-09' }]);
});

test('[SKM-15] the standard instrument asks the nine unsur by name, in two languages, four answers from worst to best', () => {
  expect(standardQuestions.map(({ unsur }) => unsur)).toEqual([...unsurNames]);
  const body = { unitId: '00000000-0000-7000-8000-000000000010', version: 1, validFrom: '2026-01-01' };
  expect(surveyInstrumentSchema.parse({ ...body, questions: standardQuestions }).questions).toHaveLength(9);
  const cost = standardQuestions.find(({ unsur }) => unsur === 'biaya');
  expect(cost?.answers.map(({ id }) => id)).toEqual(['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis']);
  expect(standardQuestions.every(({ text, answers }) => [text, ...answers].every((one) => one['en']))).toBe(true);
});

test('[SKM-14] a period is whole months and the days around them', () => {
  const parts = (from: string, to: string) => monthsAndDays({ from: date(from), to: date(to) });
  expect(parts('2026-01-01', '2026-12-31')).toEqual({ months: { first: '2026-01-01', last: '2026-12-01' }, days: [] });
  expect(parts('2026-01-31', '2026-03-01')).toEqual({
    months: { first: '2026-02-01', last: '2026-02-01' },
    days: [
      { from: '2026-01-31', to: '2026-01-31' },
      { from: '2026-03-01', to: '2026-03-01' },
    ],
  });
  expect(parts('2026-01-02', '2026-02-27')).toEqual({ months: null, days: [{ from: '2026-01-02', to: '2026-02-27' }] });
  expect(parts('2025-12-31', '2026-01-31')).toEqual({
    months: { first: '2026-01-01', last: '2026-01-01' },
    days: [{ from: '2025-12-31', to: '2025-12-31' }],
  });
});
