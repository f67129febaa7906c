import { expect, test } from 'vitest';
import { planSentence } from '../../../src/app/ui/plan/plan-sentence.ts';
import { progressOf } from '../../../src/app/queries/plan-progress.ts';
import { plan as words } from '../../../src/app/words/id/plan.ts';
import { id } from '../../../src/app/words/id/id.ts';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { WorkPlan } from '../../../src/domain/work-plan/work-plan-body.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const [first, second, foreign] = ['a', 'b', 'c'] as unknown as [Uuid, Uuid, Uuid];
const result = (one: Uuid, title: string) => ({ id: one, part: 'utama' as const, title, serves: null, indicators: [] });
const plan: WorkPlan = {
  employeeId: 'me' as Uuid,
  year: 2025,
  results: [result(first, 'Terbitnya kartu keluarga'), result(second, 'Tertatanya arsip')],
  expectations: [],
  state: { kind: 'diberikan', on: '2025-01-02' as LocalDate },
  replaces: null,
};

function logged(date: string, minutes: number, rhkId: Uuid | null): Activity {
  const time = { kind: 'duration', minutes } as const;
  const rest = { category: 'tusi', description: 'Melayani warga', volume: null, volumeUnit: null, note: null } as const;
  return { ...rest, date: date as LocalDate, time, rhkId };
}

const now = { date: '2025-04-01' as LocalDate, minute: 0 };
const log = [
  logged('2025-02-28', 30, first),
  logged('2025-03-01', 60, first),
  logged('2025-03-31', 45, second),
  logged('2025-03-02', 10, null),
  logged('2025-03-02', 5, foreign),
];

test('entries are summed by the RHK they serve, for the month and the year', () => {
  const { results } = progressOf(plan, log, { month: '2025-03', now });
  expect(results.map(({ month, year }) => [month, year])).toEqual([
    [
      { minutes: 60, entries: 1 },
      { minutes: 90, entries: 2 },
    ],
    [
      { minutes: 45, entries: 1 },
      { minutes: 45, entries: 1 },
    ],
  ]);
});

test('entries for no RHK of the plan are counted apart, not left out', () => {
  expect(progressOf(plan, log, { month: '2025-03', now }).without.month).toEqual({ minutes: 15, entries: 2 });
});

test('the sentence says what the bars say', () => {
  const sentence = (month: string) => planSentence(progressOf(plan, log, { month, now }), 'month', words, id.common);
  expect(sentence('2025-03')).toBe(
    'Bulan ini 1 jam 45 menit tercatat untuk 2 dari 2 RHK. Paling banyak untuk «Terbitnya kartu keluarga».',
  );
  expect(sentence('2025-02')).toBe('Bulan ini 30 menit tercatat untuk 1 dari 2 RHK.');
  expect(sentence('2025-01')).toBe(words.sentenceNoneMonth);
});
