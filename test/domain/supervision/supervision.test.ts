import { describe, expect, test } from 'vitest';
import { isSuperior } from '../../../src/domain/supervision/supervision.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { actorOf, anEmployee, aPolicy, found, ids, people, type Who } from './example.ts';

const march = '2026-03-02' as LocalDate;
const speaks = (by: Who, facts = people, date = march) =>
  isSuperior({ actor: actorOf(by), found: facts }, ids.officer, date);

describe('[SUP-1] who speaks for a person’s work of a day is the superior of that day', () => {
  test.each<[Who, boolean]>([
    ['officer', false],
    ['superior', true],
    ['leader', false],
    ['peer', false],
    ['stranger', false],
    ['admin', false],
    ['pimpinan', false],
  ])('%s: %s', (who, expected) => {
    expect(speaks(who)).toBe(expected);
  });

  test('also after the person has moved on', () => {
    const past = { until: '2026-07-01' as LocalDate, unitId: ids.unit, supervisorId: ids.leader };
    const moved = [found('employee', ids.officer, anEmployee(ids.superior, { history: [past] }))];
    expect(speaks('leader', moved)).toBe(true);
    expect(speaks('superior', moved)).toBe(false);
    expect(speaks('superior', moved, '2026-07-01' as LocalDate)).toBe(true);
  });
});

test('[SUP-1] for who had none, the reviewer that the policy names speaks, and never the person themself', () => {
  const alone = [found('employee', ids.officer, anEmployee(null))];
  expect(speaks('leader', alone)).toBe(false);
  expect(speaks('leader', [...alone, aPolicy({ fallbackReviewerId: ids.leader })])).toBe(true);
  expect(speaks('officer', [...alone, aPolicy({ fallbackReviewerId: ids.officer })])).toBe(false);
  expect(speaks('leader', [...people, aPolicy({ fallbackReviewerId: ids.leader })])).toBe(false);
});

test('[SUP-1] a person nobody has published has no superior', () => {
  expect(speaks('superior', [])).toBe(false);
});
