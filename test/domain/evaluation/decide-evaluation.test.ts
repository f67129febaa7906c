import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation-body.ts';
import { evaluationKind } from '../../../src/domain/evaluation/evaluation-kind.ts';
import { nextSummary } from '../../../src/domain/peer-opinion/summarise-opinions.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { FoundRecord } from '../../../src/domain/registry/record-kind.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { anEmployee, aPolicy, found, ids, people, verdictOf, type Who } from '../supervision/example.ts';
import { anEvaluation, someOpinions, withPeers } from './example.ts';

interface More {
  readonly facts?: readonly FoundRecord[];
  readonly by?: Who;
  readonly previous?: Evaluation;
  readonly on?: string;
}
const ask = (body: Evaluation | null, more: More = {}) => verdictOf(evaluationKind, { body, by: 'superior', ...more });

describe('[EVAL-1] the superior of the period’s last day rates; nobody themself', () => {
  test.each<[Who, string]>([
    ['superior', 'accept'],
    ['officer', 'not-superior @employeeId'],
    ['leader', 'not-superior @employeeId'],
    ['peer', 'not-superior @employeeId'],
    ['stranger', 'not-superior @employeeId'],
    ['admin', 'not-superior @employeeId'],
    ['pimpinan', 'not-superior @employeeId'],
  ])('%s: %s', (by, expected) => {
    expect(ask(anEvaluation(), { by })).toBe(expected);
  });

  test('after a move the superior of then', () => {
    const history = [{ until: '2026-11-01' as LocalDate, unitId: ids.unit, supervisorId: ids.leader }];
    const facts = [people[0]!, found('employee', ids.officer, anEmployee(ids.superior, { history }))];
    expect(ask(anEvaluation(), { facts, by: 'leader' })).toBe('accept');
    expect(ask(anEvaluation(), { facts })).toBe('not-superior @employeeId');
  });
});

test.each([
  ['2026-10-30', 'period-not-over @period'],
  ['2026-10-31', 'accept'],
  ['2027-12-31', 'accept'],
  ['2028-01-01', 'day-too-old @period'],
])('[EVAL-2] a period is rated from its last day on, while its year is followed: on %s', (on, expected) => {
  expect(ask(anEvaluation({ date: on as LocalDate }), { on })).toBe(expected);
});

test('an evaluation carries the day it was made', () => {
  expect(ask(anEvaluation({ date: '2026-11-19' as LocalDate }))).toBe('date-impossible @date');
});

test.each<[string, FoundRecord | null, string]>([
  ['2026-10', null, 'accept'],
  ['2026-T3', null, 'period-cadence @period'],
  ['2026-T3', aPolicy({ period: 'triwulanan' }), 'accept'],
  ['2026-10', aPolicy({ period: 'triwulanan' }), 'period-cadence @period'],
  ['2025', aPolicy({ period: 'triwulanan' }), 'accept'],
])('[EVAL-3] %s under %o', (period, policy, expected) => {
  const facts = policy ? [...people, policy] : people;
  expect(ask(anEvaluation({ period: period as Period }), { facts })).toBe(expected);
});

test('[EVAL-4] one evaluation for each person and period; the annual one stands beside', () => {
  const there = (period: string, employeeId = ids.officer) => [
    ...people,
    found('evaluation', ids.other, anEvaluation({ period: period as Period, employeeId }), ids.superior),
  ];
  expect(ask(anEvaluation(), { facts: there('2026-10') })).toBe('period-taken @period');
  expect(ask(anEvaluation(), { facts: there('2026') })).toBe('accept');
  expect(ask(anEvaluation(), { facts: there('2026-10', ids.peer) })).toBe('accept');
});

test('[EVAL-5] each rating has its reason', () => {
  const body = anEvaluation();
  expect(ask({ ...body, results: { rating: 'sesuai', reason: 'Baik' } })).toBe('rating-without-reason @results.reason');
  expect(ask({ ...body, conduct: { rating: 'sesuai', reason: '   Baik    ' } })).toBe(
    'rating-without-reason @conduct.reason',
  );
});

describe('[EVAL-7] once the person has read it, it is changed only after an objection was granted', () => {
  const previous = anEvaluation();
  const body = anEvaluation({ results: { rating: 'di-atas', reason: 'Setelah bukti diperiksa ulang' } });
  const read = found('acknowledgement', ids.other, { subject: { kind: 'evaluation', id: ids.record } }, ids.officer);
  const objection = found('objection', ids.rhk, { about: ids.record, evaluationId: ids.record }, ids.officer);
  const decision = (verdict: string) =>
    found('objectionDecision', ids.subject, { about: ids.record, evaluationId: ids.record, verdict }, ids.leader);
  test.each<[string, readonly FoundRecord[], string, string]>([
    ['nothing', [], 'accept', 'accept'],
    ['reading', [read], 'already-acknowledged', 'already-acknowledged'],
    ['an objection', [objection], 'already-acknowledged', 'already-acknowledged'],
    ['a rejected objection', [read, objection, decision('ditolak')], 'already-acknowledged', 'already-acknowledged'],
    ['a granted objection', [read, objection, decision('dikabulkan')], 'accept', 'already-acknowledged'],
  ])('after %s', (_, more, change, removal) => {
    const facts = [...people, ...more];
    expect(ask(body, { previous, facts })).toBe(change);
    expect(ask(null, { previous, facts })).toBe(removal);
  });
});

describe('[PEER-5] what peers said is shown as a summary of three or more, or not at all', () => {
  test.each([
    [3, 3, 'accept'],
    [3, 4, 'accept'],
    [2, 2, 'peers-too-few @basis.peers'],
    [2, 5, 'peers-too-few @basis.peers'],
    [4, 3, 'peers-too-few @basis.peers'],
  ])('%i claimed where %i have spoken', (claimed, spoken, expected) => {
    expect(ask(withPeers(claimed), { facts: [...people, ...someOpinions(spoken)] })).toBe(expected);
  });

  test('opinions of another period do not count', () => {
    const facts = [...people, ...someOpinions(3, { period: '2026-09' as Period })];
    expect(ask(withPeers(3), { facts })).toBe('peers-too-few @basis.peers');
  });
});

test('[PEER-5] a summary of everybody who spoke is the one that they make', () => {
  const facts = [...people, ...someOpinions(3, {}, 'di-atas')];
  expect(ask(withPeers(3), { facts })).toBe('peers-too-few @basis.peers');
});

describe('[PEER-6] a summary that was shown changes by three opinions or more, or not at all', () => {
  test.each([
    [3, 4, 'peers-too-few @basis.peers'],
    [3, 5, 'peers-too-few @basis.peers'],
    [6, 3, 'peers-too-few @basis.peers'],
    [3, 3, 'accept'],
    [3, 6, 'accept'],
  ])('from %i to %i', (shown, next, expected) => {
    const facts = [...people, ...someOpinions(7)];
    expect(ask(withPeers(next), { facts, previous: withPeers(shown) })).toBe(expected);
    expect(nextSummary(withPeers(shown).basis.peers, withPeers(next).basis.peers)?.opinions).toBe(
      expected === 'accept' ? next : shown,
    );
  });

  test('and its evaluation is not taken back', () => {
    expect(ask(null, { previous: withPeers(3) })).toBe('peers-shown');
    expect(ask(null, { previous: anEvaluation() })).toBe('accept');
  });

  test('and is first shown whenever three have spoken', () => {
    const { peers } = withPeers(3).basis;
    expect([nextSummary(null, peers), nextSummary(peers, null), nextSummary(null, null)]).toEqual([peers, peers, null]);
  });
});

test('an evaluation of version 1, which kept no capaian, is still read', () => {
  const { results: _, ...basis } = anEvaluation().basis;
  expect(parseBody(evaluationKind, 1, { ...anEvaluation(), basis })).toEqual({ kind: 'ok', body: anEvaluation() });
  expect(parseBody(evaluationKind, 1, null).kind).toBe('refused');
});
