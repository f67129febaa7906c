import { describe, expect, test } from 'vitest';
import { countingAchievements } from '../../../src/domain/achievement/realisation.ts';
import { countingEntries } from '../../../src/domain/activity/counting-entries.ts';
import { needsWord } from '../../../src/domain/supervision/needs-word.ts';
import { daysOnDevice, hasItsWord } from '../../../src/domain/supervision/superiors-word.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { anAchievement } from '../achievement/example.ts';
import { anActivity } from '../activity/example.ts';
import { actorOf, found, ids, people } from './example.ts';

const dayMs = 86_400_000;
const arrivedMs = Date.parse('2026-11-20T03:00:00.000Z');
const made = (days: number, moreMs = 0) => ({
  body: {},
  capturedAt: instantOf(arrivedMs - days * dayMs - moreMs),
  receivedAt: instantOf(arrivedMs),
});
const rules = (unitId: Uuid | null, captureDays?: number) =>
  found('policy', unitId ?? ids.org, { unitId, dailyTargetMinutes: 450, entryLock: { kind: 'open' }, captureDays });
const factsWith = (...policies: ReturnType<typeof rules>[]) => ({
  actor: actorOf('officer'),
  found: [...people, ...policies],
});

describe('[SUP-3] what arrives later than the policy’s days after it was made needs the superior’s word', () => {
  test('thirty days where the policy says nothing, to the millisecond', () => {
    expect(needsWord(made(30), factsWith())).toBe(false);
    expect(needsWord(made(30, 1), factsWith())).toBe(true);
    expect(needsWord(made(30, 1), factsWith(rules(null)))).toBe(true);
  });

  test('the unit’s own number before the organisation’s', () => {
    expect(needsWord(made(8), factsWith(rules(null, 7)))).toBe(true);
    expect(needsWord(made(7), factsWith(rules(null, 7)))).toBe(false);
    expect(needsWord(made(8), factsWith(rules(null, 7), rules(ids.unit, 60)))).toBe(false);
  });

  test('never while the device decides, for a deletion, by a clock ahead, or for what the organisation writes', () => {
    expect(needsWord({ ...made(90), receivedAt: null }, factsWith())).toBe(false);
    expect(needsWord({ ...made(90), body: null }, factsWith())).toBe(false);
    expect(needsWord(made(-90), factsWith())).toBe(false);
    const organisation = { kind: 'organisation', orgId: ids.org } as const;
    expect(needsWord(made(90), { actor: organisation, found: people })).toBe(false);
  });

  test('whole days are told of it', () => {
    expect(daysOnDevice(made(43, 5))).toBe(43);
    expect(daysOnDevice(made(-2))).toBe(0);
    expect(daysOnDevice({ ...made(9), receivedAt: null })).toBe(0);
  });
});

describe('[SUP-4] what needs the superior’s word counts once this version is approved', () => {
  test('whether or not', () => {
    expect(hasItsWord({ approved: false })).toBe(true);
    expect(hasItsWord({ needsWord: false, approved: false })).toBe(true);
    expect(hasItsWord({ needsWord: true, approved: false })).toBe(false);
    expect(hasItsWord({ needsWord: true, approved: true })).toBe(true);
  });

  test('entries', () => {
    const entry = { id: ids.record, body: anActivity(), needsWord: true, approved: false };
    expect(countingEntries([entry])).toEqual([]);
    expect(countingEntries([{ ...entry, approved: true }])).toHaveLength(1);
  });

  test('achievements', () => {
    const one = { id: ids.record, body: anAchievement(), needsWord: true, verdict: null };
    expect(countingAchievements([one])).toEqual([]);
    expect(countingAchievements([{ ...one, verdict: 'disetujui' }])).toHaveLength(1);
  });
});
