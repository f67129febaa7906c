import { expect, test } from 'vitest';
import type { Role } from '../../../src/domain/access/actor.ts';
import {
  mayEditFollowUp,
  mayManageSurvey,
  mayReadReport,
  readsEveryUnit,
} from '../../../src/domain/skm/survey-access.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const [own, other] = ['a', 'b'] as Uuid[] as [Uuid, Uuid];
const person = (...roles: Role[]) => ({
  kind: 'person' as const,
  orgId: 'o' as Uuid,
  personId: 'p' as Uuid,
  unitId: own,
  roles,
});

test('[SKM-18] who reads which report, and who reads that of every unit', () => {
  const reads = (...roles: Role[]) => [own, other, null].map((unit) => mayReadReport(person(...roles), unit));
  expect(reads()).toEqual([true, false, false]);
  expect(reads('admin')).toEqual([true, true, true]);
  expect(reads('pimpinan')).toEqual([true, true, true]);
  expect([person(), person('admin'), person('pimpinan')].map(readsEveryUnit)).toEqual([false, true, true]);
});

test('[SKM-20, SKM-21] a unit plans its own follow-up, and only an admin touches questionnaires and questions', () => {
  const edits = (...roles: Role[]) => [own, other].map((unit) => mayEditFollowUp(person(...roles), unit));
  expect([edits(), edits('admin'), edits('pimpinan')]).toEqual([
    [true, false],
    [true, true],
    [true, false],
  ]);
  expect([person(), person('pimpinan'), person('admin')].map(mayManageSurvey)).toEqual([false, false, true]);
});
