import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countingAchievements,
  percentOf,
  realisedOf,
  type JudgedAchievement,
} from '../../../src/domain/achievement/realisation.ts';
import { trackOf, yearPassed } from '../../../src/domain/achievement/track.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { aMeasure, anAchievement, inWords } from './example.ts';

const date = (text: string) => text as LocalDate;

function judged(id: string, amount: number, different: Partial<JudgedAchievement> = {}): JudgedAchievement {
  return { id: id as Uuid, body: anAchievement({ value: { kind: 'angka', amount } }), verdict: null, ...different };
}

test('[CAP-6] what was sent back does not count, and an approved correction replaces what it names', () => {
  const [first, second, back] = [judged('a', 10), judged('b', 20), judged('c', 30, { verdict: 'dikembalikan' })];
  const correction = judged('d', 12, { body: anAchievement({ corrects: 'a' as Uuid }) });
  const idsOf = (all: JudgedAchievement[]) => countingAchievements(all).map((one) => one.id);
  expect(idsOf([second, first, back, correction])).toEqual(['a', 'b']);
  expect(idsOf([second, first, back, { ...correction, verdict: 'disetujui' }])).toEqual(['b', 'd']);
});

test('[CAP-7] realisations add up, or the newest stands for all', () => {
  const counting = [judged('a', 0.1), judged('b', 0.2)];
  expect(realisedOf(aMeasure(), counting)).toBe(0.3);
  expect(realisedOf(aMeasure({ gathers: 'terakhir' }), counting)).toBe(0.2);
  expect(realisedOf(aMeasure(), [])).toBeNull();
});

describe('[CAP-8] capaian', () => {
  test.each([
    ['naik', 1200, 900, 75],
    ['naik', 3, 1, 33.33],
    ['naik', 800, 1.0, 0.13],
    ['naik', 0, 0, 100],
    ['naik', 0, 5, 100],
    ['turun', 10, 8, 120],
    ['turun', 10, 10, 100],
    ['turun', 10, 25, 0],
    ['turun', 0, 0, 100],
    ['turun', 0, 1, 0],
    ['naik', 200, 2.01, 1.01],
  ] as const)('%s, target %d, realised %d: %d percent', (polarity, target, realised, expected) => {
    expect(percentOf({ polarity, target }, realised)).toBe(expected);
  });

  test('is a number that is not negative, whatever the target', () => {
    const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom('naik', 'turun'), amount, amount, (polarity, target, realised) => {
        const percent = percentOf({ polarity, target }, realised);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(percent)).toBe(false);
      }),
    );
  });
});

describe('[CAP-9] on track', () => {
  const july = { today: date('2026-07-02'), year: 2026 };
  const numbers = (amount: number) => [judged('a', amount)];

  test('the share of a year that is over', () => {
    expect(yearPassed(date('2026-12-31'), 2026)).toBe(1);
    expect(yearPassed(date('2026-07-02'), 2026)).toBeCloseTo(0.5, 2);
    expect(yearPassed(date('2027-01-01'), 2026)).toBe(1);
    expect(yearPassed(date('2025-12-31'), 2026)).toBe(0);
  });

  test.each([
    ['nothing yet', aMeasure(), [], 'belum-ada'],
    ['half of it by the middle', aMeasure(), numbers(600), 'di-jalur'],
    ['nine tenths of that', aMeasure(), numbers(545), 'di-jalur'],
    ['less', aMeasure(), numbers(500), 'perlu-perhatian'],
    ['all of it', aMeasure(), numbers(1200), 'tercapai'],
    ['the newest share near the target', aMeasure({ gathers: 'terakhir', target: 98 }), numbers(90), 'di-jalur'],
    ['the newest share far from it', aMeasure({ gathers: 'terakhir', target: 98 }), numbers(80), 'perlu-perhatian'],
    [
      'on the way from a baseline',
      aMeasure({ gathers: 'terakhir', target: 98, baseline: 60 }),
      numbers(78),
      'di-jalur',
    ],
    ['as few as allowed by now', aMeasure({ polarity: 'turun', target: 20 }), numbers(11), 'di-jalur'],
    ['more than allowed by now', aMeasure({ polarity: 'turun', target: 20 }), numbers(13), 'perlu-perhatian'],
    ['within the limit', aMeasure({ polarity: 'turun', gathers: 'terakhir', target: 15 }), numbers(15), 'tercapai'],
    [
      'over the limit',
      aMeasure({ polarity: 'turun', gathers: 'terakhir', target: 15 }),
      numbers(16),
      'perlu-perhatian',
    ],
  ] as const)('%s', (_, measure, counting, expected) => {
    expect(trackOf(measure, counting, july)).toBe(expected);
  });

  test.each([
    ['di-bawah', 'perlu-perhatian'],
    ['sesuai', 'di-jalur'],
    ['di-atas', 'tercapai'],
  ] as const)('a described level %s', (level, expected) => {
    const body = anAchievement({ value: { kind: 'uraian', level } });
    expect(trackOf(inWords, [{ body }], july)).toBe(expected);
  });
});
