import { expect, test } from 'vitest';
import type { Employee } from '../../../src/domain/employee/employee-body.ts';
import { postOn } from '../../../src/domain/employee/post-on.ts';
import type { Nip } from '../../../src/domain/nip/nip.ts';
import { date, ids } from '../activity/example.ts';

const moved: Employee = {
  name: 'Afrizal Koto',
  nip: '198705062012121007' as Nip,
  employment: 'pns',
  position: 'Operator',
  unitId: ids.unit,
  supervisorId: ids.other,
  history: [
    { until: date('2026-03-01'), unitId: ids.org, supervisorId: ids.author },
    { until: date('2026-07-01'), unitId: ids.unit, supervisorId: null },
  ],
};

test.each([
  ['2026-02-28', ids.org, ids.author],
  ['2026-03-01', ids.unit, null],
  ['2026-06-30', ids.unit, null],
  ['2026-07-01', ids.unit, ids.other],
])('[EMP-1] on %s the unit and superior are those of that day', (day, unitId, supervisorId) => {
  expect(postOn(moved, date(day))).toMatchObject({ unitId, supervisorId });
});

test('[EMP-1] who never moved is where they are', () => {
  const { history: _, ...stayed } = moved;
  expect(postOn(stayed, date('2020-01-01'))).toMatchObject({ unitId: ids.unit, supervisorId: ids.other });
});
