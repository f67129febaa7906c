import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import { planInForce, planStanding } from '../../../src/domain/work-plan/plan-standing.ts';
import type { WorkPlan } from '../../../src/domain/work-plan/work-plan-body.ts';
import { workPlanKind } from '../../../src/domain/work-plan/work-plan-kind.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { aPlan } from '../achievement/example.ts';
import { found, ids, people, verdictOf, type Who } from '../supervision/example.ts';

const on = '2026-11-20' as LocalDate;
const draft = { kind: 'draf' } as const;
const given = { kind: 'diberikan', on } as const;

function onPlan(different: Partial<WorkPlan> | null, by: Who = 'officer', previous: WorkPlan | null = null): string {
  return verdictOf(workPlanKind, { body: different && aPlan(different), by, previous });
}

describe('who writes a plan', () => {
  test.each([
    ['officer', draft, 'accept'],
    ['officer', { kind: 'diajukan', on }, 'accept'],
    ['officer', given, 'not-writer @state'],
    ['superior', given, 'accept'],
    ['superior', draft, 'not-writer'],
    ['leader', given, 'not-writer'],
    ['peer', given, 'not-writer'],
    ['admin', given, 'not-writer'],
  ] as const)('[SKP-1] %s, %o', (by, state, expected) => {
    expect(onPlan({ state }, by)).toBe(expected);
  });

  test('[SKP-1] the organisation publishes', () => {
    const actor = { kind: 'organisation', orgId: ids.org } as const;
    expect(workPlanKind.author(actor)).toBe(ids.org);
    const change = { id: ids.record, author: ids.org, body: aPlan({ state: given }), previous: null } as const;
    const times = { capturedAt: '2026-11-20T08:00:00.000Z' as never, receivedAt: null };
    expect(workPlanKind.decide({ ...change, ...times }, { actor, found: [] })).toEqual({ kind: 'accept' });
  });

  test('[SKP-2] it stays with its person and year', () => {
    expect(onPlan({ year: 2027 }, 'officer', aPlan())).toBe('not-writer @employeeId');
    expect(onPlan({ employeeId: ids.peer, state: given }, 'superior', aPlan())).toBe('not-writer @employeeId');
  });
});

describe('a plan in force', () => {
  const review = (kind: 'disetujui' | 'dikembalikan') => {
    const subject = {
      subjectKind: 'workPlan',
      subjectId: ids.record,
      subjectHash: '',
      employeeId: ids.officer,
    } as const;
    return {
      ...subject,
      date: on,
      verdict: kind === 'disetujui' ? { kind } : { kind, reason: 'Target terlalu rendah' },
    };
  };
  const facts = (kind: 'disetujui' | 'dikembalikan') => [
    ...people,
    found('workPlan', ids.record, aPlan(), ids.officer),
    found('review', ids.subject, review(kind), ids.superior),
  ];

  test('[SKP-3] is not rewritten: approved by a verdict, or given', () => {
    const change = { body: aPlan(), previous: aPlan(), by: 'officer' } as const;
    expect(verdictOf(workPlanKind, { ...change, facts: facts('disetujui') })).toBe('approved-locked');
    expect(verdictOf(workPlanKind, { ...change, facts: facts('dikembalikan') })).toBe('accept');
    expect(onPlan({ state: given }, 'superior', aPlan({ state: given }))).toBe('approved-locked');
    expect(onPlan(null, 'superior', aPlan({ state: given }))).toBe('approved-locked');
    expect(onPlan(null)).toBe('accept');
  });

  test('[SKP-6] by its state and the verdict on this very version', () => {
    const plan = (state: WorkPlan['state']) => ({
      id: ids.record,
      hash: '',
      author: ids.officer,
      body: aPlan({ state }),
    });
    const said = (kind: 'disetujui' | 'dikembalikan') => [{ id: ids.subject, body: review(kind) }] as never;
    expect(planStanding(plan(draft), said('disetujui'))).toBe('draf');
    expect(planStanding(plan(given), [])).toBe('berlaku');
    const submitted = plan({ kind: 'diajukan', on });
    expect(planStanding(submitted, [])).toBe('menunggu');
    expect(planStanding(submitted, said('disetujui'))).toBe('berlaku');
    expect(planStanding(submitted, said('dikembalikan'))).toBe('dikembalikan');
    expect(planStanding({ ...submitted, hash: 'other' }, said('disetujui'))).toBe('menunggu');
  });

  test('[SKP-7] gives way to the one that replaces it, once that is in force', () => {
    const plan = (id: string, different: Partial<WorkPlan>) => {
      return { id: id as Uuid, hash: '', author: ids.officer, body: aPlan({ state: given, ...different }) };
    };
    const first = plan('a', { state: { kind: 'diberikan', on: '2026-12-01' as LocalDate } });
    const second = plan('b', { replaces: first.id });
    expect(planInForce([first, second], [])?.id).toBe('b');
    expect(planInForce([first, { ...second, body: { ...second.body, state: { kind: 'diajukan', on } } }], [])?.id).toBe(
      'a',
    );
    expect(planInForce([first, plan('c', {})], [])?.id).toBe('a');
    expect(planInForce([], [])).toBeUndefined();
  });
});

describe('what a plan holds', () => {
  test.each([
    ['of last year', { year: 2025 }, 'accept'],
    ['of next year before December', { year: 2027 }, 'period-not-begun @year'],
    ['of years ago', { year: 2024 }, 'day-too-old @year'],
    ['submitted on another day', { state: { kind: 'diajukan', on: '2026-11-19' } }, 'date-impossible @state.on'],
  ] as [string, Partial<WorkPlan>, string][])('[SKP-4] %s', (_, different, expected) => {
    expect(onPlan(different)).toBe(expected);
  });

  test('[SKP-5] a main result with an indicator when submitted, anything while it is a draft', () => {
    const [result] = aPlan().results;
    const additional = { ...result!, part: 'tambahan' } as const;
    const bare = { ...result!, indicators: [] };
    expect(onPlan({ results: [] })).toBe('plan-without-result @results');
    expect(onPlan({ results: [additional] })).toBe('plan-without-result @results');
    expect(onPlan({ results: [result!, bare] })).toBe('result-without-indicator @results.1');
    expect(onPlan({ results: [bare], state: draft })).toBe('accept');
  });

  test('and one of the first version is read as given, its targets in words', () => {
    const [result] = aPlan().results;
    const indicator = { id: ids.other, aspect: 'kuantitas', text: 'Terbit', target: '100 dokumen' };
    const first = { id: result!.id, part: 'utama', title: 'Terbit', indicators: [indicator] };
    const parsed = parseBody(workPlanKind, 1, { employeeId: ids.officer, year: 2026, results: [first] });
    expect(parsed).toMatchObject({
      kind: 'ok',
      body: {
        state: { kind: 'diberikan', on: '2026-01-01' },
        results: [{ serves: null, indicators: [{ measure: { kind: 'uraian', expected: '100 dokumen' } }] }],
      },
    });
  });
});
