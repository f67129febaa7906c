import { expect, test } from 'vitest';
import { deputy as deputyShape } from '../../../src/domain/deputy/deputy.ts';
import { ratesFor, speaksFor, superiorOf } from '../../../src/domain/supervision/supervision.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { actorOf, anEmployee, aPolicy, found, ids, people, type Who } from './example.ts';

const march = '2026-03-02' as LocalDate;
const on = { on: march, today: march };

test.each<[Who, boolean]>([
  ['officer', false],
  ['superior', true],
  ['leader', false],
  ['peer', false],
  ['stranger', false],
  ['admin', false],
  ['pimpinan', false],
])('who speaks for a person’s work is the superior and nobody else: %s', (who, expected) => {
  expect(speaksFor({ actor: actorOf(who), found: people }, ids.officer, on)).toBe(expected);
});

test('for who has no superior the reviewer of the policy speaks', () => {
  const facts = { actor: actorOf('leader'), found: [found('employee', ids.officer, anEmployee(null))] };
  expect(superiorOf(facts, ids.officer, march)).toBe(null);
  const withPolicy = { ...facts, found: [...facts.found, aPolicy({ fallbackReviewerId: ids.leader })] };
  expect(superiorOf(withPolicy, ids.officer, march)).toBe(ids.leader);
  expect(speaksFor(withPolicy, ids.officer, on)).toBe(true);
});

test('of a person nobody has published nothing is known', () => {
  const facts = { actor: actorOf('superior'), found: [] };
  expect(speaksFor(facts, ids.officer, on)).toBe(false);
  expect(superiorOf(facts, ids.officer, march)).toBe(null);
});

test.each([true, false])('[DEP-4] a deputy speaks for the superior, and rates only where named for it: %s', (rates) => {
  const deputy = { superiorId: ids.superior, deputyId: ids.peer, from: march, to: march, rates };
  const facts = { actor: actorOf('peer'), found: [...people, found('deputy', ids.other, deputy, ids.superior)] };
  expect(speaksFor(facts, ids.officer, on)).toBe(true);
  expect(ratesFor(facts, ids.officer, on)).toBe(rates);
  expect(ratesFor({ ...facts, actor: actorOf('superior') }, ids.officer, on)).toBe(true);
});

test('[DEP-4] who was named before rating was a right apart keeps it', () => {
  expect(deputyShape.upcast({ superiorId: ids.superior }, 1)).toEqual({ superiorId: ids.superior, rates: true });
});
