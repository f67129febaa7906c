import { describe, expect, test } from 'vitest';
import { objectionKind } from '../../../src/domain/objection/objection-kind.ts';
import type { Objection } from '../../../src/domain/objection/objection-body.ts';
import { objectionDecisionKind } from '../../../src/domain/objection/objection-decision-kind.ts';
import type { ObjectionDecision } from '../../../src/domain/objection/objection-decision-body.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import type { FoundRecord } from '../../../src/domain/registry/record-kind.ts';
import { anEvaluation, today } from '../evaluation/example.ts';
import { aPolicy, found, ids, people, verdictOf, type Who } from '../supervision/example.ts';

const evaluation = found('evaluation', ids.subject, anEvaluation(), ids.superior);
const there = [...people, evaluation];
const readOn = (date: string) =>
  found('acknowledgement', ids.other, { subject: { kind: 'evaluation', id: ids.subject }, date }, ids.officer);

function anObjection(different: Partial<Objection> = {}): Objection {
  const reason = 'Dua dokumen belum terhitung dalam hasil kerja';
  return {
    evaluationId: ids.subject,
    employeeId: ids.officer,
    period: '2026-10' as Period,
    date: today,
    reason,
    ...different,
  };
}

const object = (body: Objection | null, facts: readonly FoundRecord[] = there, by: Who = 'officer') =>
  verdictOf(objectionKind, { body, by, facts });

describe('[OBJ-1] a person objects to their own evaluation alone', () => {
  test.each<[Who, string]>([
    ['officer', 'accept'],
    ['superior', 'not-writer @evaluationId'],
    ['leader', 'not-writer @evaluationId'],
    ['peer', 'not-writer @evaluationId'],
  ])('%s: %s', (by, expected) => {
    expect(object(anObjection(), there, by)).toBe(expected);
  });

  test('of that period', () => {
    expect(object(anObjection({ period: '2026-09' as Period }))).toBe('not-writer @evaluationId');
    expect(object(anObjection(), people)).toBe('not-writer @evaluationId');
  });
});

describe('[OBJ-2] within the policy’s days of having read it', () => {
  test.each<[string, FoundRecord | null, string]>([
    ['2026-11-06', null, 'accept'],
    ['2026-11-05', null, 'objection-late'],
    ['2026-11-05', aPolicy({ objectionDays: 15 }), 'accept'],
    ['2026-11-18', aPolicy({ objectionDays: 1 }), 'objection-late'],
  ])('read on %s', (date, policy, expected) => {
    expect(object(anObjection(), [...there, readOn(date), ...(policy ? [policy] : [])])).toBe(expected);
  });

  test('who has not said that they have read it still may', () => {
    expect(object(anObjection())).toBe('accept');
  });
});

test('[OBJ-3] one objection to each evaluation, whose words stand once it is decided', () => {
  const other = (kind: string) =>
    found(kind, ids.other, { about: ids.subject, evaluationId: ids.subject }, ids.officer);
  expect(object(anObjection(), [...there, other('objection')])).toBe('objection-stands');
  expect(object(anObjection(), [...there, other('objectionDecision')])).toBe('objection-stands');
  const previous = anObjection();
  expect(verdictOf(objectionKind, { body: null, previous, by: 'officer', facts: there })).toBe('objection-stands');
});

test('an objection says why', () => {
  expect(object(anObjection({ reason: 'Tidak' }))).toBe('rating-without-reason @reason');
});

const made = found('objection', ids.subject, { ...anObjection({ evaluationId: ids.rhk }) }, ids.officer);

function aDecision(different: Partial<ObjectionDecision> = {}): ObjectionDecision {
  return {
    objectionId: ids.subject,
    evaluationId: ids.rhk,
    employeeId: ids.officer,
    raterId: ids.superior,
    period: '2026-10' as Period,
    date: today,
    verdict: 'dikabulkan',
    reason: 'Bukti pendukung sudah diperiksa',
    ...different,
  };
}

const decide = (body: ObjectionDecision, facts: readonly FoundRecord[] = [...people, made], by: Who = 'leader') =>
  verdictOf(objectionDecisionKind, { body, by, facts });

describe('[OBJ-4] the superior of the one who rates decides, never the one who rates', () => {
  test.each<[Who, string]>([
    ['leader', 'accept'],
    ['superior', 'not-superior @raterId'],
    ['officer', 'not-superior @raterId'],
    ['stranger', 'not-superior @raterId'],
    ['pimpinan', 'not-superior @raterId'],
  ])('%s: %s', (by, expected) => {
    expect(decide(aDecision(), undefined, by)).toBe(expected);
  });

  test('who did not rate cannot be named as the rater', () => {
    expect(decide(aDecision({ raterId: ids.peer }), undefined, 'superior')).toBe('not-superior @raterId');
  });
});

test('[OBJ-5] a decision answers one objection, once, and stands', () => {
  expect(decide(aDecision(), people)).toBe('subject-unknown @objectionId');
  expect(decide(aDecision({ period: '2026-09' as Period }))).toBe('subject-unknown @objectionId');
  const before = found('objectionDecision', ids.other, { ...aDecision(), about: ids.rhk }, ids.leader);
  expect(decide(aDecision(), [...people, made, before])).toBe('objection-stands');
  const again = { body: aDecision({ verdict: 'ditolak' }), previous: aDecision(), by: 'leader' } as const;
  expect(verdictOf(objectionDecisionKind, { ...again, facts: [...people, made] })).toBe('objection-stands');
});
