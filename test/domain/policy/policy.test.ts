import { describe, expect, test } from 'vitest';
import { policyKind } from '../../../src/domain/policy/policy-kind.ts';
import { defaultPolicy, policyFor } from '../../../src/domain/policy/policy.ts';
import type { Policy } from '../../../src/domain/policy/policy-body.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const [office, clinic] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as Uuid[];
const organisations: Policy = { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'days', days: 3 } };
const clinics: Policy = { unitId: clinic!, dailyTargetMinutes: 390, entryLock: { kind: 'same-day' } };

describe('[POL-1] the unit’s own policy, else the organisation’s, else the default', () => {
  test.each([
    ['a unit with its own', clinic!, [organisations, clinics], clinics],
    ['whatever comes first', clinic!, [clinics, organisations], clinics],
    ['a unit without its own', office!, [clinics, organisations], organisations],
    ['an organisation without one', office!, [clinics], defaultPolicy],
    ['no policy at all', office!, [], defaultPolicy],
  ])('%s', (_, unitId, policies, expected) => {
    expect(policyFor(unitId, policies)).toBe(expected);
  });
});

test('[POL-2] until the organisation publishes its own policy, a day is 450 minutes and nothing is locked', () => {
  expect(policyFor(office!, [])).toEqual({ unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' } });
});

test('a policy keeps its lock and target within what a day and a year hold', () => {
  const fieldOf = (body: unknown) => {
    const parsed = parseBody(policyKind, 1, body);
    return parsed.kind === 'ok' ? 'ok' : parsed.refusal.field;
  };
  expect(fieldOf(clinics)).toBe('ok');
  expect(fieldOf({ ...clinics, dailyTargetMinutes: 1441 })).toBe('dailyTargetMinutes');
  expect(fieldOf({ ...clinics, entryLock: { kind: 'days', days: 367 } })).toBe('entryLock.days');
  expect(fieldOf({ ...clinics, entryLock: { kind: 'days', days: -1 } })).toBe('entryLock.days');
  expect(fieldOf({ ...clinics, entryLock: { kind: 'never' } })).toBe('entryLock.kind');
});
