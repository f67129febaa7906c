import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { indicesOfYear } from '../../../src/domain/unit-ikm/indices-of-year.ts';
import { unitIkmSchema } from '../../../src/domain/unit-ikm/unit-ikm-body.ts';

const month = (firstDay: string, responses: number, answer: number) => ({
  from: firstDay as LocalDate,
  to: `${firstDay.slice(0, 7)}-28` as LocalDate,
  responses,
  unsur: ['persyaratan', 'prosedur'].map((name) => ({ name, n: responses, total: responses * answer })),
});

describe('[SKM-25] devices of a unit hold its index', () => {
  test('of each month, triwulan and year with five questionnaires or more', () => {
    const periods = indicesOfYear(2026, [month('2026-01-01', 4, 4), month('2026-02-01', 5, 3)]);
    expect(periods.map(({ period, responses }) => [period, responses])).toEqual([
      ['2026-02', 5],
      ['2026-T1', 9],
      ['2026', 9],
    ]);
    expect(unitIkmSchema.parse({ unitId: '00000000-0000-7000-8000-000000000010', year: 2026, periods })).toBeTruthy();
  });

  test('pooled from the answers, not as the mean of its months', () => {
    const periods = indicesOfYear(2026, [month('2026-04-01', 5, 4), month('2026-06-01', 15, 2)]);
    expect(periods.find(({ period }) => period === '2026-T2')?.value).toBe(62.5);
  });

  test('and none where nobody answered', () => {
    expect(indicesOfYear(2026, [])).toEqual([]);
  });
});
