import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesCome, minutesOfParts, type Stretch } from '../../../src/domain/time/day-parts.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';

const now = { date: '2028-03-01' as LocalDate, minute: 390 };
const of = (stretches: readonly (readonly [number, number])[], durations = 0) => ({
  stretches: stretches.map(([from, to]) => ({ from, to })),
  durations,
});

describe('[ACT-19] of a day has come', () => {
  test.each([
    ['2028-03-02', 0],
    ['2028-03-01', 390],
    ['2028-02-29', 1440 + 390],
    ['2028-02-28', Infinity],
  ])('%s: %d minutes', (date, minutes) => expect(minutesCome(date as LocalDate, now)).toBe(minutes));
});

describe('[ACT-18] minutes of a day that overlap count once', () => {
  test.each([
    [
      'apart',
      [
        [480, 540],
        [600, 660],
      ],
      120,
    ],
    [
      'one upon the other',
      [
        [480, 540],
        [510, 570],
      ],
      90,
    ],
    [
      'one within the other',
      [
        [480, 600],
        [500, 520],
      ],
      120,
    ],
    [
      'the same twice',
      [
        [480, 540],
        [480, 540],
      ],
      60,
    ],
    [
      'one after the other',
      [
        [480, 540],
        [540, 600],
      ],
      120,
    ],
    [
      'three of nine and a half hours',
      [
        [420, 990],
        [430, 1000],
        [440, 1010],
      ],
      590,
    ],
  ] as [string, [number, number][], number][])('%s', (_, stretches, minutes) => {
    expect(minutesOfParts(of(stretches), Infinity)).toBe(minutes);
  });

  test('as if each minute were marked', () => {
    const anyStretch = fc
      .tuple(fc.nat(1439), fc.nat(1440))
      .map(([from, lasts]): Stretch => ({ from, to: from + lasts }));
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 6 }), fc.nat(2880), (stretches, come) => {
        const marked = new Set<number>();
        for (const { from, to } of stretches) for (let at = from; at < Math.min(to, come); at++) marked.add(at);
        expect(minutesOfParts({ stretches, durations: 0 }, come)).toBe(marked.size);
      }),
    );
  });
});

test('[ACT-19] of a stretch counts what has come', () => {
  expect(minutesOfParts(of([[360, 480]]), 390)).toBe(30);
  expect(minutesOfParts(of([[480, 540]]), 390)).toBe(0);
  expect(minutesOfParts(of([[1320, 1800]]), 1440 + 60)).toBe(180);
});

test('[ACT-18, ACT-19] minutes without hours are added as far as the day has room', () => {
  expect(minutesOfParts(of([[480, 540]], 30), Infinity)).toBe(90);
  expect(minutesOfParts(of([], 600), 390)).toBe(390);
  expect(minutesOfParts(of([], 2000), Infinity)).toBe(1440);
  expect(minutesOfParts(of([[1320, 2000]], 1000), Infinity)).toBe(1440);
});
