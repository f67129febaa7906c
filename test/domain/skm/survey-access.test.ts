import { expect, test } from 'vitest';
import type { Right, Role } from '../../../src/domain/access/actor.ts';
import { mayManageSurvey, mayReadReport, mayRunSurvey } from '../../../src/domain/skm/survey-access.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const [own, below, other] = ['a', 'b', 'c'] as Uuid[] as [Uuid, Uuid, Uuid];
const person = (...held: (Role | Right)[]) => ({
  unitId: own,
  roles: held.filter((one): one is Role => one === 'admin' || one === 'pimpinan'),
  rights: held.filter((one): one is Right => one !== 'admin' && one !== 'pimpinan'),
  within: new Set(held.includes('petugas-skm') ? [own, below] : [own]),
});
const units = [own, below, other, null];

test('[SKM-18] who reads which report', () => {
  const reads = (...held: (Role | Right)[]) => units.map((unit) => mayReadReport(person(...held), unit));
  expect(reads()).toEqual([true, false, false, false]);
  expect(reads('petugas-skm')).toEqual([true, true, false, false]);
  expect(reads('admin-unit')).toEqual([true, false, false, false]);
  expect(reads('admin')).toEqual([true, true, true, true]);
  expect(reads('pimpinan')).toEqual([true, true, true, true]);
});

test('[SKM-20, SKM-21] a petugas SKM runs the survey of the own unit and below; questions and old ones are an admin’s', () => {
  const runs = (...held: (Role | Right)[]) => units.map((unit) => mayRunSurvey(person(...held), unit));
  expect([...runs(), ...runs('pimpinan'), ...runs('petugas-loket')]).not.toContain(true);
  expect(runs('petugas-skm')).toEqual([true, true, false, false]);
  expect(runs('admin')).toEqual([true, true, true, true]);
  expect([person('petugas-skm'), person('pimpinan'), person('admin')].map(mayManageSurvey)).toEqual([
    false,
    false,
    true,
  ]);
});
