import { describe, expect, test } from 'vitest';
import { cameLate, clockOffMinutes } from '../../../src/app/ui/shared/arrival.ts';
import { monthBeside } from '../../../src/app/ui/team/month-beside.ts';
import { mondayOf } from '../../../src/app/queries/team.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';

const at = (capturedAt: string, receivedAt: string | null) => ({
  capturedAt: capturedAt as Instant,
  receivedAt: receivedAt as Instant | null,
});

describe('an entry came late', () => {
  test('when the unit’s own calendar has turned a page since it was captured', () => {
    // 23.30 and 00.30 in WIB; the same day in WIT.
    const times = at('2025-03-03T16:30:00.000Z', '2025-03-03T17:30:00.000Z');
    expect(cameLate(times, 'WIB')).toBe(true);
    expect(cameLate(times, 'WIT')).toBe(false);
  });

  test('never before the server has it', () =>
    expect(cameLate(at('2025-03-03T01:00:00.000Z', null), 'WIB')).toBe(false));
});

test('[SYN-14] a clock five minutes off is not spoken of', () => {
  expect(clockOffMinutes(300_000)).toBeNull();
  expect(clockOffMinutes(-720_000)).toBe(-12);
});

test('months go back to January of last year and not past this one', () => {
  const today = '2025-03-15' as LocalDate;
  expect(monthBeside('2025-03', 1, today)).toBeNull();
  expect(monthBeside('2025-01', -1, today)).toBe('2024-12');
  expect(monthBeside('2024-12', 1, today)).toBe('2025-01');
  expect(monthBeside('2024-01', -1, today)).toBeNull();
});

test.each([
  ['2025-03-03', '2025-03-03'],
  ['2025-03-09', '2025-03-03'],
  ['2025-01-01', '2024-12-30'],
])('the week of %s begins on %s', (date, monday) => expect(mondayOf(date as LocalDate)).toBe(monday));
