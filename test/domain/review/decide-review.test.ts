import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import { reviewKind } from '../../../src/domain/review/review-kind.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { anActivity } from '../activity/example.ts';
import { anEmployee, aReview, ids, otherHash, verdictOnReview } from './example.ts';

const date = (text: string) => text as LocalDate;
const policy = { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' } } as const;

describe('who reviews', () => {
  test('[REV-1] the superior on the day of the entry reviews it, and nobody else', () => {
    expect(verdictOnReview()).toBe('accept');
    expect(verdictOnReview({ by: ids.other })).toBe('not-reviewer');
    expect(verdictOnReview({ body: aReview({ employeeId: ids.other }) })).toBe('not-reviewer');
  });

  test('[REV-1] after a move the old superior keeps the old entries, and the new one has the new', () => {
    const past = { until: date('2026-11-10'), unitId: ids.unit, supervisorId: ids.past };
    const employee = anEmployee({ history: [past] });
    const old = { employee, body: aReview({ date: date('2026-11-09') }), subject: null };
    const fresh = { employee, body: aReview({ date: date('2026-11-10') }), subject: null };
    expect(verdictOnReview({ ...old, by: ids.past })).toBe('accept');
    expect(verdictOnReview({ ...old, by: ids.superior })).toBe('not-reviewer');
    expect(verdictOnReview({ ...fresh, by: ids.past })).toBe('not-reviewer');
    expect(verdictOnReview({ ...fresh, by: ids.superior })).toBe('accept');
  });

  test('[REV-2] nobody reviews their own work, whatever stands in for whom', () => {
    const deputies = [
      {
        superiorId: ids.superior,
        deputyId: ids.author,
        from: date('2026-01-01'),
        to: date('2026-12-31'),
        rates: false,
      },
    ];
    expect(verdictOnReview({ by: ids.author, deputies })).toBe('review-own');
    const policies = [{ ...policy, fallbackReviewerId: ids.author }];
    expect(verdictOnReview({ by: ids.author, employee: anEmployee({ supervisorId: null }), policies })).toBe(
      'review-own',
    );
    expect(verdictOnReview({ by: ids.author, employee: anEmployee({ supervisorId: ids.author }) })).toBe('review-own');
  });

  test('[REV-4] who has no superior falls to the reviewer of the policy, and to nobody where there is none', () => {
    const employee = anEmployee({ supervisorId: null });
    expect(verdictOnReview({ by: ids.fallback, employee })).toBe('not-reviewer');
    const policies = [{ ...policy, fallbackReviewerId: ids.fallback }];
    expect(verdictOnReview({ by: ids.fallback, employee, policies })).toBe('accept');
    expect(verdictOnReview({ by: ids.fallback, policies })).toBe('not-reviewer');
    const unitsOwn = [...policies, { ...policy, unitId: ids.unit, fallbackReviewerId: ids.other }];
    expect(verdictOnReview({ by: ids.fallback, employee, policies: unitsOwn })).toBe('not-reviewer');
  });

  test.each([
    ['2026-11-21', '2026-11-21', 'accept'],
    ['2026-11-22', '2026-11-30', 'not-reviewer'],
    ['2026-11-01', '2026-11-20', 'not-reviewer'],
  ])('[REV-5] a deputy from %s to %s stands in on those days alone', (from, to, expected) => {
    const deputies = [{ superiorId: ids.superior, deputyId: ids.deputy, from: date(from), to: date(to), rates: false }];
    expect(verdictOnReview({ by: ids.deputy, deputies })).toBe(expected);
    expect(verdictOnReview({ by: ids.deputy, deputies, employee: anEmployee({ supervisorId: ids.other }) })).toBe(
      'not-reviewer',
    );
    expect(verdictOnReview({ by: ids.other, deputies })).toBe('not-reviewer');
  });

  test('[REV-1] the organisation itself reviews nothing', () => {
    expect(reviewKind.author({ kind: 'organisation', orgId: ids.org })).toBeNull();
    expect(verdictOnReview({ actor: { kind: 'organisation', orgId: ids.org } })).toBe('not-writer');
  });
});

describe('what a verdict says', () => {
  test.each([
    ['', 'reason-missing @verdict.reason'],
    ['     ', 'reason-missing @verdict.reason'],
    ['Jam?', 'reason-missing @verdict.reason'],
    ['Jam selesai keliru', 'accept'],
  ])('[REV-3] sent back because of «%s»', (reason, expected) => {
    expect(verdictOnReview({ body: aReview({ verdict: { kind: 'dikembalikan', reason } }) })).toBe(expected);
  });

  test.each([
    ['of another person', { author: ids.other }, 'review-mismatch'],
    ['of another kind', { kind: 'achievement' }, 'review-mismatch'],
    ['of another day', { body: anActivity({ date: date('2026-11-19') }) }, 'review-mismatch'],
    ['changed meanwhile', { hash: otherHash, body: anActivity({ date: date('2026-11-19') }) }, 'accept'],
    ['deleted meanwhile', null, 'accept'],
  ])('[REV-8] on work that is %s', (_, subject, expected) => {
    expect(verdictOnReview({ subject })).toBe(expected);
  });

  test('[REV-9] who gave a verdict takes it back', () => {
    expect(verdictOnReview({ body: null, previous: aReview() })).toBe('accept');
    expect(verdictOnReview({ body: null, previous: aReview(), actor: { ...verdictActor, personId: ids.other } })).toBe(
      'not-writer',
    );
  });

  test('[REV-10] a verdict is not rewritten', () => {
    expect(verdictOnReview({ previous: aReview() })).toBe('review-final');
  });

  test.each([
    ['a hash that is none', { subjectHash: 'abc' }, 'subjectHash'],
    ['a kind nobody reviews', { subjectKind: 'employee' }, 'subjectKind'],
    ['a third verdict', { verdict: { kind: 'otomatis' } }, 'verdict.kind'],
    ['nothing else', {}, 'ok'],
  ])('a body with %s', (_, different, expected) => {
    const parsed = parseBody(reviewKind, 1, { ...aReview(), ...different });
    expect(parsed.kind === 'ok' ? 'ok' : parsed.refusal.field).toBe(expected);
  });
});

const verdictActor = { kind: 'person', orgId: ids.org, unitId: ids.unit, roles: [] } as const;
