import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelSchema } from '../../../src/domain/access/channel-schema.ts';
import { followedYears, readableChannels } from '../../../src/domain/access/readable-channels.ts';
import { localTimeAt, zones } from '../../../src/domain/time/zone.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const [me, mine, subordinate, branch] = [idOf(1), idOf(2), idOf(3), idOf(4)];
const actor = { kind: 'person', orgId: idOf(9), personId: me, unitId: mine, roles: [] } as const;
const nowMs = Date.parse('2026-11-20T08:00:00.000Z');

test('[READ-1] a person reads the organisation’s channel, the own unit’s and the own log', () => {
  expect(readableChannels(actor, [], nowMs)).toEqual(['org', `person/${me}/2025`, `person/${me}/2026`, `unit/${mine}`]);
});

test('[READ-1] a role opens no further channel', () => {
  const leader = { ...actor, roles: ['admin', 'pimpinan'] } as const;
  expect(readableChannels(leader, [], nowMs)).toEqual(readableChannels(actor, [], nowMs));
});

test('[READ-2] a superior also reads the logs and units of the people supervised', () => {
  const channels = readableChannels(actor, [{ personId: subordinate, unitId: branch }], nowMs);
  expect(channels).toEqual([
    'org',
    `person/${me}/2025`,
    `person/${me}/2026`,
    `person/${subordinate}/2025`,
    `person/${subordinate}/2026`,
    `unit/${mine}`,
    `unit/${branch}`,
  ]);
});

test('[READ-2] each channel is named once and in order, however many share a unit', () => {
  const people = Array.from({ length: 30 }, (_, index) => ({ personId: idOf(100 - index), unitId: mine }));
  const channels = readableChannels(actor, people, nowMs);
  expect(channels).toEqual([...new Set(channels)].sort());
  expect(channels).toHaveLength(1 + 1 + 2 * 31);
});

test('every readable channel is one a device may name', () => {
  for (const channel of readableChannels(actor, [{ personId: subordinate, unitId: branch }], nowMs)) {
    expect(channelSchema.safeParse(channel).success).toBe(true);
  }
});

describe('[READ-3] last year and this one are followed, and the next from 1 December', () => {
  test.each([
    ['2026-01-01T00:00:00.000Z', [2025, 2026]],
    ['2026-11-30T14:59:59.999Z', [2025, 2026]],
    // Midnight in WIT, where December begins first.
    ['2026-11-30T15:00:00.000Z', [2025, 2026, 2027]],
    ['2026-12-31T23:59:59.999Z', [2025, 2026, 2027]],
    ['2027-01-01T00:00:00.000Z', [2026, 2027]],
  ])('at %s', (now, years) => {
    expect(followedYears(Date.parse(now))).toEqual(years);
  });

  test('the year on every wall clock and the one before it are always among them', () => {
    const moment = fc.integer({ min: Date.parse('2000-01-02'), max: Date.parse('2099-12-30') });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (ms, zone) => {
        const year = Number(localTimeAt(ms, zone).date.slice(0, 4));
        expect(followedYears(ms)).toEqual(expect.arrayContaining([year, year - 1]));
      }),
    );
  });
});
