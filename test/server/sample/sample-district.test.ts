import { describe, expect, test } from 'vitest';
import { policyFor } from '../../../src/domain/policy/policy.ts';
import { kinds } from '../../../src/domain/kinds.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import { reviewerOf } from '../../../src/domain/supervision/may-review.ts';
import { instantOf, isInstant, msOf } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { zones } from '../../../src/domain/time/zone.ts';
import { sampleDistrict, samplePassword } from '../../../src/server/sample/sample-district.ts';
import { isUuid } from '../../../src/std/uuid.ts';
import { moments, recordsOf } from './read-district.ts';

describe.each(moments)('the sample district at %s', (_, nowMs) => {
  const district = sampleDistrict({ nowMs });

  test('is the same whenever it is asked for at the same moment', () => {
    expect(sampleDistrict({ nowMs })).toEqual(district);
  });

  test('has three agencies with three parts each, and sixty people with two plans each', () => {
    expect(recordsOf(district, 'organisation').map(({ id, body }) => [id, body.name])).toEqual([
      [district.orgId, 'Kabupaten Tirta Kencana'],
    ]);
    const units = recordsOf(district, 'unit');
    const agencies = units.filter(({ body }) => body.parentId === null).map(({ id }) => id);
    expect(agencies).toHaveLength(3);
    for (const agency of agencies) expect(units.filter(({ body }) => body.parentId === agency)).toHaveLength(3);
    expect(units).toHaveLength(12);
    expect(recordsOf(district, 'employee')).toHaveLength(60);
    expect(recordsOf(district, 'workPlan')).toHaveLength(120);
  });

  test('spans two zones', () => {
    const countIn = (zone: string) => recordsOf(district, 'unit').filter(({ body }) => body.zone === zone).length;
    expect(zones.map(countIn)).toEqual([11, 1, 0]);
  });

  test('gives every unit its services', () => {
    const served = new Set(recordsOf(district, 'service').map(({ body }) => body.unitId));
    expect([...served].sort()).toEqual(
      recordsOf(district, 'unit')
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('has a policy of three days, one unit with its own hours, and another with its own reviewer', () => {
    const policies = recordsOf(district, 'policy').map(({ body }) => body);
    const own = policies.filter(({ unitId }) => unitId !== null);
    expect(own).toMatchObject([
      { dailyTargetMinutes: 450, entryLock: { kind: 'days', days: 3 } },
      { dailyTargetMinutes: 390, entryLock: { kind: 'same-day' } },
    ]);
    const units = recordsOf(district, 'unit').map(({ id }) => id);
    for (const { unitId } of own) expect(units).toContain(unitId);
    expect(policyFor(district.orgId, policies)).toMatchObject({
      unitId: null,
      dailyTargetMinutes: 450,
      entryLock: { kind: 'days', days: 3 },
    });
  });

  test('leaves nobody without somebody who reviews their work', () => {
    const policies = recordsOf(district, 'policy').map(({ body }) => body);
    const date = instantOf(nowMs).slice(0, 10) as LocalDate;
    for (const { id, body } of recordsOf(district, 'employee')) {
      const reviewer = reviewerOf({ employeeId: id, employee: body, date }, policies);
      expect([null, id]).not.toContain(reviewer);
    }
  });

  test('has the year’s holidays and Ramadan', () => {
    const types = new Set(recordsOf(district, 'holiday').map(({ body }) => body.type));
    expect([...types].sort()).toEqual(['cuti-bersama', 'libur-nasional', 'ramadan']);
  });

  test('names everything once, by a valid id', () => {
    const results = recordsOf(district, 'workPlan').flatMap(({ body }) => body.results);
    const indicators = results.flatMap((result) => result.indicators);
    const ids = [...district.records, ...results, ...indicators].map(({ id }) => id);
    expect(ids.filter((id) => !isUuid(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('lists parents before children', () => {
    const depths = district.records.map((record) => kinds.get(record.kind)!.depth);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
  });

  test('has only bodies that their kinds accept, unchanged', () => {
    for (const { kind, body } of district.records) {
      const declared = kinds.get(kind)!;
      expect(parseBody(declared, declared.version, body)).toEqual({ kind: 'ok', body });
    }
  });

  test('was captured by possible clocks before now', () => {
    expect(district.records.filter(({ capturedAt }) => !isInstant(capturedAt) || msOf(capturedAt) > nowMs)).toEqual([]);
  });

  test('is published by the organisation, logged by its people and answered at its counters', () => {
    const people = new Set(recordsOf(district, 'employee').map(({ id }) => id));
    const ofPeople =
      'activity achievement review periodReport feedback acknowledgement evaluation peerRequest peerOpinion objection objectionDecision'.split(
        ' ',
      );
    const misplaced = district.records.filter(({ kind, author }) =>
      ofPeople.includes(kind) ? !people.has(author) : (author === district.orgId) === (kind === 'surveyResponse'),
    );
    expect(misplaced).toEqual([]);
  });
});

test('everybody with a superior has a year of reports and evaluations, and some were told what peers think', () => {
  const district = sampleDistrict({ nowMs: moments[0]![1] });
  const withSuperior = recordsOf(district, 'employee').filter(({ body }) => body.supervisorId !== null);
  const reports = recordsOf(district, 'periodReport');
  const evaluations = recordsOf(district, 'evaluation');
  for (const { id, body } of withSuperior) {
    expect(reports.filter((one) => one.author === id).length).toBeGreaterThan(10);
    const own = evaluations.filter((one) => one.body.employeeId === id);
    expect(own.length).toBeGreaterThan(10);
    expect(own.every((one) => one.author === body.supervisorId)).toBe(true);
  }
  const told = evaluations.filter((one) => one.body.basis.peers !== null);
  expect(told.length).toBeGreaterThan(3);
  expect(told.every((one) => one.body.basis.peers!.opinions >= 3)).toBe(true);
});

test('every account opens with the one password that is written down', () => {
  expect(samplePassword).toBe('jejak-contoh-2026');
});
