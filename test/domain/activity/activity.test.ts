import { describe, expect, test } from 'vitest';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { anActivity, author, date, duration, ids, span } from './example.ts';

const capturedAt = '2026-11-20T08:00:00.000Z' as Instant;
const placed = { author: ids.author, body: anActivity(), capturedAt };
const change = { ...placed, id: ids.entry, previous: null, receivedAt: null };

describe('the form of an entry', () => {
  const refusalOf = (different: Record<string, unknown>) => {
    const parsed = parseBody(activityKind, 1, { ...anActivity(), ...different });
    return parsed.kind === 'ok' ? 'ok' : `${parsed.refusal.code} @${parsed.refusal.field ?? ''}`;
  };

  test.each<[string, Record<string, unknown>, string]>([
    ['as it should be', {}, 'ok'],
    ['a day that does not exist', { date: '2026-02-30' }, 'date-impossible @date'],
    ['a day before 1900', { date: '0000-01-01' }, 'date-impossible @date'],
    ['a day far ahead, which its rules refuse later', { date: '9999-12-31' }, 'ok'],
    ['no day', { date: undefined }, 'date-impossible @date'],
    ['an end at 24:00', { time: span('08:00', '24:00') }, 'body-invalid @time.end'],
    ['a start at 7:30', { time: span('7:30', '09:00') }, 'body-invalid @time.start'],
    ['a time of no known form', { time: { kind: 'guess' } }, 'body-invalid @time.kind'],
    ['a duration of nothing', { time: duration(0) }, 'body-invalid @time.minutes'],
    ['half a minute', { time: duration(1.5) }, 'body-invalid @time.minutes'],
    ['a category of no known name', { category: 'libur' }, 'body-invalid @category'],
    ['a description of 2,000 emoji', { description: '😀'.repeat(2000) }, 'ok'],
    ['a description of 2,001 characters', { description: 'a'.repeat(2001) }, 'too-large @description'],
    ['a description with NUL', { description: 'laporan\u0000harian' }, 'text-unsafe @description'],
    ['a unit of 41 characters', { volume: 1, volumeUnit: 'x'.repeat(41) }, 'too-large @volumeUnit'],
    ['a volume below zero', { volume: -1 }, 'body-invalid @volume'],
    ['a volume beyond all measure', { volume: 1_000_000_001 }, 'body-invalid @volume'],
    ['a volume that is no number', { volume: Number.NaN }, 'body-invalid @volume'],
    ['an RHK that is no id', { rhkId: 'RHK 1' }, 'body-invalid @rhkId'],
    ['a note that turns its reader’s direction', { note: 'aman \u202egnp.exe' }, 'text-unsafe @note'],
    ['a field nobody knows', { mood: 'baik' }, 'body-invalid @'],
  ])('%s', (_, different, expected) => {
    expect(refusalOf(different)).toBe(expected);
  });
});

describe('where an entry lives', () => {
  test('in its author’s channel of the year of its day', () => {
    const body = anActivity({ date: date('2025-12-31') });
    expect(activityKind.channel({ ...placed, body })).toBe(`person/${ids.author}/2025`);
  });

  test('in the year of its capture where it was deleted before it arrived', () => {
    expect(activityKind.channel({ ...placed, body: null })).toBe(`person/${ids.author}/2026`);
  });
});

test('entries are listed by day and start, those without hours first', () => {
  const bodies = [
    anActivity({ date: date('2026-11-21'), time: span('07:30', '08:00') }),
    anActivity({ time: span('10:00', '11:00') }),
    anActivity({ time: span('09:00', '10:00') }),
    anActivity({ time: duration(60) }),
  ];
  const sorted = [...bodies].sort((a, b) => (activityKind.order(a) < activityKind.order(b) ? -1 : 1));
  expect(sorted).toEqual([...bodies].reverse());
});

test('a person writes as themselves, the organisation writes no entry', () => {
  expect(activityKind.author(author)).toBe(ids.author);
  expect(activityKind.author({ kind: 'organisation', orgId: ids.org })).toBe(null);
});

describe('what the rules ask to see', () => {
  test('the author’s unit, the policies, the entry as it stands and the verdicts on it', () => {
    expect(activityKind.lookups(change, author)).toEqual([
      { kind: 'unit', id: ids.unit },
      { kind: 'policy', channel: 'org' },
      { kind: 'activity', id: change.id },
      { kind: 'review', about: change.id },
    ]);
  });

  test('and the same of what it corrects', () => {
    const asked = activityKind.lookups({ ...change, body: anActivity({ corrects: ids.other }) }, author);
    expect(asked).toContainEqual({ kind: 'activity', id: ids.other });
    expect(asked).toContainEqual({ kind: 'review', about: ids.other });
  });

  test('and the plan of the entry’s year where it names an RHK', () => {
    const body = anActivity({ rhkId: ids.rhk, date: date('2025-12-31') });
    expect(activityKind.lookups({ ...change, body }, author)).toContainEqual({
      kind: 'workPlan',
      about: ids.author,
    });
  });
});
