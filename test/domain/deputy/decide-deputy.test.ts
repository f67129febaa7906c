import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { orgChannel } from '../../../src/domain/access/channel.ts';
import type { Deputy } from '../../../src/domain/deputy/deputy-body.ts';
import { deputyKind } from '../../../src/domain/deputy/deputy-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { verdict } from '../activity/example.ts';
import { anEmployee, ids, personOf } from '../review/example.ts';

const usual = {
  superiorId: ids.superior,
  deputyId: ids.deputy,
  from: '2026-11-01',
  to: '2026-11-30',
  rates: false,
} as Deputy;

function on(different: Partial<Deputy> | null, actor: Actor = personOf(ids.superior)): string {
  const body = different && { ...usual, ...different };
  const author = deputyKind.author(actor) ?? ids.other;
  const capturedAt = '2026-11-01T03:00:00.000Z' as Instant;
  const change = { id: ids.entry, author, body, previous: null, capturedAt, receivedAt: null };
  const found = [
    { kind: 'employee', id: ids.deputy, author: ids.org, channel: orgChannel, hash: '', body: anEmployee() },
    { kind: 'employee', id: ids.superior, author: ids.org, channel: orgChannel, hash: '', body: anEmployee() },
  ];
  return verdict(deputyKind.decide(change, { actor, found }));
}

describe('who stands in for a superior', () => {
  test('[DEP-1] is named by the superior, or by the organisation for anybody', () => {
    expect(on({})).toBe('accept');
    expect(on({}, personOf(ids.other))).toBe('not-writer');
    expect(on({}, { kind: 'organisation', orgId: ids.org })).toBe('accept');
    expect(on({}, { kind: 'counter', orgId: ids.org, deviceId: ids.other, unitId: ids.unit })).toBe('not-writer');
    expect(on(null)).toBe('accept');
  });

  test.each([
    ['2026-11-01', '2026-11-01', 'accept'],
    ['2026-11-02', '2026-11-01', 'period-reversed @to'],
    ['2026-11-01', '2027-11-02', 'accept'],
    ['2026-11-01', '2027-11-03', 'period-too-long @to'],
  ])('[DEP-2] from %s to %s', (from, to, expected) => {
    expect(on({ from, to } as Partial<Deputy>)).toBe(expected);
  });

  test('[DEP-3] is another employee', () => {
    expect(on({ deputyId: ids.superior })).toBe('deputy-unknown @deputyId');
    expect(on({ deputyId: ids.other })).toBe('deputy-unknown @deputyId');
  });
});
