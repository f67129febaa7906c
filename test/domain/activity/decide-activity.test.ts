import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { describes, mayChangeDay } from '../../../src/domain/activity/decide-activity.ts';
import { anActivity, author, date, duration, ids, lockedBy, planOf, span, verdict, verdictOn } from './example.ts';

const sameDay = lockedBy({ kind: 'same-day' });

test('an ordinary entry is accepted', () => {
  expect(verdictOn()).toBe('accept');
});

test('the first refusal is that of the field that stands first in the form', () => {
  const body = anActivity({ date: date('2026-11-21'), time: span('09:00', '08:00'), description: '', volume: 0 });
  expect(verdictOn({ body })).toBe('date-in-future @date');
});

test('[ACT-1] the description has at least 10 characters', () => {
  const verdictFor = (description: string) => verdictOn({ body: anActivity({ description }) });
  expect(verdictFor('a'.repeat(10))).toBe('accept');
  expect(verdictFor('a'.repeat(9))).toBe('description-too-short @description');
  expect(verdictFor('')).toBe('description-too-short @description');
});

test('[ACT-1] space around the description does not count, space within it does', () => {
  expect(verdict(describes('   a        '))).toBe('description-too-short @description');
  expect(verdict(describes(' aaaaaaaaa \n'))).toBe('description-too-short @description');
  expect(verdict(describes('aaaa bbbbb'))).toBe('accept');
});

test('[ACT-1] an emoji counts as one character', () => {
  expect(verdict(describes('😀'.repeat(9)))).toBe('description-too-short @description');
  expect(verdict(describes('😀'.repeat(10)))).toBe('accept');
});

describe('[ACT-2] the end comes after the start, unless the entry says that it ends the next day', () => {
  test.each<[string, Activity['time'], string]>([
    ['one minute later', span('07:30', '07:31'), 'accept'],
    ['the same minute', span('07:30', '07:30'), 'end-before-start @time.end'],
    ['earlier', span('23:00', '01:00'), 'end-before-start @time.end'],
    ['earlier, on the next day', span('23:00', '01:00', true), 'accept'],
    ['at the last minute of the day', span('00:00', '23:59'), 'accept'],
    ['a duration, which has no end', duration(1), 'accept'],
  ])('%s', (_, time, expected) => {
    expect(verdictOn({ body: anActivity({ time }) })).toBe(expected);
  });
});

describe('[ACT-4] more than 24 hours is refused', () => {
  test.each<[string, Activity['time'], string]>([
    ['a span of exactly 24 hours', span('08:00', '08:00', true), 'accept'],
    ['a span of 24 hours and a minute', span('08:00', '08:01', true), 'longer-than-a-day @time.end'],
    ['a duration of exactly 24 hours', duration(1440), 'accept'],
    ['a duration of 24 hours and a minute', duration(1441), 'longer-than-a-day @time.minutes'],
  ])('%s', (_, time, expected) => {
    expect(verdictOn({ body: anActivity({ time }) })).toBe(expected);
  });
});

describe('[ACT-5] the day has begun in the unit’s zone, by the device’s clock and by the server’s', () => {
  const tomorrow = anActivity({ date: date('2026-11-21') });
  test.each([
    ['WIB', '2026-11-20T16:59:59.999Z', '2026-11-20T17:00:00.000Z'],
    ['WITA', '2026-11-20T15:59:59.999Z', '2026-11-20T16:00:00.000Z'],
    ['WIT', '2026-11-20T14:59:59.999Z', '2026-11-20T15:00:00.000Z'],
  ] as const)('%s', (zone, lastMoment, midnight) => {
    expect(verdictOn({ body: tomorrow, zone, capturedAt: lastMoment })).toBe('date-in-future @date');
    expect(verdictOn({ body: tomorrow, zone, capturedAt: midnight })).toBe('accept');
  });

  test('a device whose clock runs ahead is caught by the server’s clock', () => {
    const ahead = { body: tomorrow, capturedAt: '2026-11-21T01:00:00.000Z' };
    expect(verdictOn({ ...ahead, receivedAt: '2026-11-20T01:00:00.000Z' })).toBe('date-in-future @date');
    expect(verdictOn({ ...ahead, receivedAt: '2026-11-21T01:00:05.000Z' })).toBe('accept');
  });

  test('a device whose clock runs behind is caught by its own clock', () => {
    const behind = { body: tomorrow, capturedAt: '2026-11-20T01:00:00.000Z' };
    expect(verdictOn({ ...behind, receivedAt: '2026-11-21T01:00:00.000Z' })).toBe('date-in-future @date');
  });

  test('an entry may be made ahead within its own day', () => {
    expect(verdictOn({ body: anActivity({ time: span('22:00', '23:00') }) })).toBe('accept');
  });
});

describe('[ACT-6] by policy a day closes at its own midnight or some days later, on the clock of capture', () => {
  test('captured at 23.59 WITA and received the next morning is in time', () => {
    const evening = { zone: 'WITA', policies: [sameDay], receivedAt: '2026-11-21T00:30:00.000Z' } as const;
    expect(verdictOn({ ...evening, capturedAt: '2026-11-20T15:59:59.999Z' })).toBe('accept');
    expect(verdictOn({ ...evening, capturedAt: '2026-11-20T16:00:00.000Z' })).toBe('day-closed @date');
  });

  test('the same moment is in time in WIB and late in WITA', () => {
    const at = { policies: [sameDay], capturedAt: '2026-11-20T16:30:00.000Z' };
    expect(verdictOn({ ...at, zone: 'WIB' })).toBe('accept');
    expect(verdictOn({ ...at, zone: 'WITA' })).toBe('day-closed @date');
  });

  test('three days later still counts, four do not', () => {
    const policies = [lockedBy({ kind: 'days', days: 3 })];
    expect(verdictOn({ policies, capturedAt: '2026-11-23T16:59:59.999Z' })).toBe('accept');
    expect(verdictOn({ policies, capturedAt: '2026-11-23T17:00:00.000Z' })).toBe('day-closed @date');
  });

  test('no days later is the same as the day itself', () => {
    const today = date('2026-11-20');
    expect(verdict(mayChangeDay(today, { kind: 'days', days: 0 }, today))).toBe('accept');
    expect(verdict(mayChangeDay(today, { kind: 'days', days: 0 }, date('2026-11-21')))).toBe('day-closed @date');
  });

  test('days are counted across the end of a month and of a leap February', () => {
    const lock = { kind: 'days', days: 2 } as const;
    expect(verdict(mayChangeDay(date('2028-02-28'), lock, date('2028-03-01')))).toBe('accept');
    expect(verdict(mayChangeDay(date('2027-02-28'), lock, date('2027-03-03')))).toBe('day-closed @date');
  });

  test('without a lock any day of the followed years is open', () => {
    expect(verdictOn({ policies: [lockedBy({ kind: 'open' })], body: anActivity({ date: date('2025-01-01') }) })).toBe(
      'accept',
    );
  });

  test('an entry of a closed day is neither changed nor moved nor deleted', () => {
    const late = { policies: [sameDay], capturedAt: '2026-11-21T02:00:00.000Z', previous: anActivity() };
    expect(verdictOn({ ...late, body: anActivity({ note: 'diperbaiki' }) })).toBe('day-closed @date');
    expect(verdictOn({ ...late, body: anActivity({ date: date('2026-11-21') }) })).toBe('day-closed @date');
    expect(verdictOn({ ...late, body: null })).toBe('day-closed @date');
  });

  test('an entry of an open day is changed and deleted', () => {
    const inTime = { policies: [sameDay], previous: anActivity() };
    expect(verdictOn({ ...inTime, body: anActivity({ note: 'diperbaiki' }) })).toBe('accept');
    expect(verdictOn({ ...inTime, body: null })).toBe('accept');
  });

  test('the deletion of an entry that never arrived is accepted', () => {
    expect(verdictOn({ policies: [sameDay], body: null, previous: null })).toBe('accept');
  });

  test('the lock is that of the author’s own unit', () => {
    const policies = [lockedBy({ kind: 'open' }), lockedBy({ kind: 'same-day' }, ids.unit)];
    expect(verdictOn({ policies, capturedAt: '2026-11-21T02:00:00.000Z' })).toBe('day-closed @date');
  });
});

describe('[ACT-8] the RHK belongs to the author’s own work plan of the entry’s year', () => {
  const body = anActivity({ rhkId: ids.rhk });
  test.each([
    ['own plan of that year', [planOf(ids.author, 2026, ids.rhk)], 'accept'],
    ['own plan of another year', [planOf(ids.author, 2025, ids.rhk)], 'rhk-unknown @rhkId'],
    ['somebody else’s plan', [planOf(ids.other, 2026, ids.rhk)], 'rhk-unknown @rhkId'],
    ['own plan without that result', [planOf(ids.author, 2026, ids.other)], 'rhk-unknown @rhkId'],
    ['no plan at all', [], 'rhk-unknown @rhkId'],
    ['the second of two plans', [planOf(ids.author, 2026, ids.other), planOf(ids.author, 2026, ids.rhk)], 'accept'],
  ])('%s', (_, plans, expected) => {
    expect(verdictOn({ body, plans })).toBe(expected);
  });

  test('an entry without an RHK needs no plan', () => {
    expect(verdictOn({ body: anActivity({ rhkId: null }) })).toBe('accept');
  });

  test('on 31 December the plan of the ending year counts, on 1 January that of the new one', () => {
    const plans = [planOf(ids.author, 2026, ids.rhk)];
    const capturedAt = '2026-12-31T18:00:00.000Z';
    expect(verdictOn({ body: { ...body, date: date('2026-12-31') }, plans, capturedAt })).toBe('accept');
    expect(verdictOn({ body: { ...body, date: date('2027-01-01') }, plans, capturedAt })).toBe('rhk-unknown @rhkId');
  });
});

describe('[ACT-9] the day is of this year or the last', () => {
  const on = (day: string) => anActivity({ date: date(day) });

  test('the first day of last year is accepted, the day before it is not', () => {
    expect(verdictOn({ body: on('2025-01-01') })).toBe('accept');
    expect(verdictOn({ body: on('2024-12-31') })).toBe('day-too-old @date');
    expect(verdictOn({ body: on('1900-01-01') })).toBe('day-too-old @date');
  });

  test('the year turns at midnight of the unit’s zone', () => {
    const old = { body: on('2024-06-30') };
    expect(verdictOn({ ...old, zone: 'WIB', capturedAt: '2025-12-31T16:59:59.999Z' })).toBe('accept');
    expect(verdictOn({ ...old, zone: 'WIB', capturedAt: '2025-12-31T17:00:00.000Z' })).toBe('day-too-old @date');
    expect(verdictOn({ ...old, zone: 'WIT', capturedAt: '2025-12-31T15:00:00.000Z' })).toBe('day-too-old @date');
  });
});

describe('[ACT-11] a volume is more than zero and comes with its unit, and the other way round', () => {
  test.each<[number | null, string | null, string]>([
    [null, null, 'accept'],
    [12, 'Berkas', 'accept'],
    [0.5, 'Persentase', 'accept'],
    [0, 'Berkas', 'volume-without-unit @volume'],
    [null, 'Berkas', 'volume-without-unit @volume'],
    [12, null, 'volume-without-unit @volumeUnit'],
    [12, '  ', 'volume-without-unit @volumeUnit'],
    [null, '', 'accept'],
    [0, null, 'volume-without-unit @volume'],
  ])('volume %j with unit %j', (volume, volumeUnit, expected) => {
    expect(verdictOn({ body: anActivity({ volume, volumeUnit }) })).toBe(expected);
  });
});

describe('[ACT-12] only the author writes their own log', () => {
  test('an entry in somebody else’s name is refused', () => {
    expect(verdictOn({ author: ids.other })).toBe('not-writer');
  });

  test('so is its deletion', () => {
    expect(verdictOn({ author: ids.other, body: null, previous: anActivity() })).toBe('not-writer');
  });

  test('an admin and a pimpinan are no exception', () => {
    const actor = { ...author, roles: ['admin', 'pimpinan'] } as const;
    expect(verdictOn({ author: ids.other, actor })).toBe('not-writer');
  });

  test('nor is the organisation', () => {
    expect(verdictOn({ actor: { kind: 'organisation', orgId: ids.org } })).toBe('not-writer');
  });
});
