import { describe, expect, test } from 'vitest';
import { ageText, clockText, outcomeText } from '../../../src/app/ui/settings/sync-words.ts';
import { settings as english } from '../../../src/app/words/en/settings.ts';
import { settings } from '../../../src/app/words/id/settings.ts';
import type { CycleOutcome } from '../../../src/device/sync/run-cycle.ts';

const words = settings.sync;
const minute = 60_000;

test.each([
  [0, 'baru saja'],
  [59_999, 'baru saja'],
  [minute, '1 menit'],
  [59 * minute, '59 menit'],
  [60 * minute, '1 jam'],
  [1_440 * minute, '1 hari'],
  [-5, 'baru saja'],
])('an age of %i ms is %j', (ms, text) => expect(ageText(ms, words.age)).toBe(text));

test('[SYN-14] a clock is spoken of only when it is more than five minutes off', () => {
  expect(clockText(5 * minute, words)).toBeNull();
  expect(clockText(6 * minute, words)).toBe(words.ahead('6 menit'));
  expect(clockText(-120 * minute, words)).toBe(words.behind('2 jam'));
  expect(clockText(180 * minute - 40, words)).toBe(words.ahead('3 jam'));
});

describe('what an attempt came to', () => {
  const failures = [
    'unreachable',
    'eaten',
    'too-much',
    'busy',
    'not-ours',
    'blocked',
    'server-error',
    'interrupted',
  ] as const;
  const others: CycleOutcome[] = [
    { kind: 'unfinished' },
    { kind: 'held', why: 'signed-out' },
    { kind: 'held', why: 'too-old' },
    ...failures.map((why) => ({ kind: 'failed', why, retryAfterMs: 0 }) as const),
  ];

  test('success is told of a finished cycle alone, and not while something needs repair', () => {
    expect(outcomeText({ kind: 'done' }, 0, words.outcome)).toEqual({ tone: 'ok', text: words.outcome.done });
    expect(outcomeText({ kind: 'done' }, 2, words.outcome).tone).toBe('bad');
    for (const outcome of others) expect(outcomeText(outcome, 0, words.outcome).tone).not.toBe('ok');
  });

  test('each has its own sentence in both languages', () => {
    for (const language of [settings, english]) {
      const texts = others.map((outcome) => outcomeText(outcome, 0, language.sync.outcome).text);
      expect(new Set(texts).size).toBe(others.length);
    }
  });
});
