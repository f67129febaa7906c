import { expect, test } from 'vitest';
import { speaksFor, superiorOf } from '../../../src/domain/supervision/supervision.ts';
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
