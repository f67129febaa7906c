import { describe, expect, test } from 'vitest';
import type { Achievement } from '../../../src/domain/achievement/achievement-body.ts';
import { achievementKind } from '../../../src/domain/achievement/achievement-kind.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { found, ids, people, verdictOf } from '../supervision/example.ts';
import { anAchievement, aPlan, indicators } from './example.ts';

const date = (text: string) => text as LocalDate;
const plan = found('workPlan', ids.other, aPlan(), ids.officer);

function on(different: Partial<Achievement>, facts = [...people, plan]): string {
  return verdictOf(achievementKind, { body: anAchievement(different), by: 'officer', facts });
}

const review = (kind: 'disetujui' | 'dikembalikan') => [
  ...people,
  plan,
  found('achievement', ids.record, anAchievement(), ids.officer),
  found(
    'review',
    ids.subject,
    {
      subjectKind: 'achievement',
      subjectId: ids.record,
      subjectHash: '',
      employeeId: ids.officer,
      date: '2026-11-20',
      verdict: { kind, reason: 'Angkanya keliru' },
    },
    ids.superior,
  ),
];

describe('what is recorded as achieved', () => {
  test.each([
    ['2026-11-20', 'accept'],
    ['2026-11-21', 'date-in-future @date'],
    ['2024-12-31', 'day-too-old @date'],
  ])('[CAP-1] on %s', (day, expected) => {
    expect(on({ date: date(day) })).toBe(expected);
  });

  test.each([
    ['its own', {}, 'accept'],
    ['a described one', { indicatorId: indicators.words, value: { kind: 'uraian', level: 'sesuai' } }, 'accept'],
    ['a number for a described one', { indicatorId: indicators.words }, 'value-unfit @value'],
    ['a level for a number', { value: { kind: 'uraian', level: 'sesuai' } }, 'value-unfit @value'],
    ['another one', { indicatorId: ids.other }, 'indicator-unknown @indicatorId'],
    ['another RHK', { rhkId: ids.other }, 'indicator-unknown @indicatorId'],
    ['another year', { date: date('2025-11-20') }, 'indicator-unknown @indicatorId'],
  ] satisfies [string, Partial<Achievement>, string][])('[CAP-2] of %s', (_, different, expected) => {
    expect(on(different)).toBe(expected);
  });

  test('[CAP-2] of a draft, or of another person’s plan, nothing', () => {
    const draft = found('workPlan', ids.other, aPlan({ state: { kind: 'draf' } }), ids.officer);
    expect(on({}, [...people, draft])).toBe('indicator-unknown @indicatorId');
    expect(verdictOf(achievementKind, { body: anAchievement(), by: 'peer', facts: [...people, plan] })).toBe(
      'indicator-unknown @indicatorId',
    );
  });

  test('[CAP-3] is told in ten characters', () => {
    expect(on({ story: '  selesai  ' })).toBe('description-too-short @story');
  });
});

describe('what has a verdict', () => {
  const asked = { body: anAchievement({ story: 'Empat puluh satu kartu keluarga' }), by: 'officer' } as const;

  test('[CAP-5] is locked when approved, and open when sent back', () => {
    expect(verdictOf(achievementKind, { ...asked, facts: review('disetujui') })).toBe('approved-locked');
    expect(verdictOf(achievementKind, { ...asked, body: null, facts: review('disetujui') })).toBe('approved-locked');
    expect(verdictOf(achievementKind, { ...asked, facts: review('dikembalikan') })).toBe('accept');
  });

  test('[CAP-4] is corrected by a new one only when approved, and only by its own writer', () => {
    const facts = (kind: 'disetujui' | 'dikembalikan') =>
      review(kind)
        .map((one) => (one.id === ids.record ? { ...one, id: ids.stranger } : one))
        .map((one) =>
          one.kind === 'review' ? { ...one, body: { ...(one.body as object), subjectId: ids.stranger } } : one,
        );
    const correction = { ...asked, body: anAchievement({ corrects: ids.stranger }) };
    expect(verdictOf(achievementKind, { ...correction, facts: facts('disetujui') })).toBe('accept');
    expect(verdictOf(achievementKind, { ...correction, facts: facts('dikembalikan') })).toBe(
      'corrects-unknown @corrects',
    );
    const itself = anAchievement({ corrects: ids.record });
    expect(verdictOf(achievementKind, { ...asked, body: itself, facts: review('dikembalikan') })).toBe(
      'corrects-unknown @corrects',
    );
  });
});
