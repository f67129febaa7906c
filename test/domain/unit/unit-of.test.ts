import { expect, test } from 'vitest';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { unitOf } from '../../../src/domain/unit/unit-of.ts';
import { ids } from '../activity/example.ts';

const capturedAt = '2026-11-20T08:00:00.000Z' as Instant;

test('a record belongs to the unit it names', () => {
  expect(unitOf({ author: ids.org, body: { unitId: ids.unit }, capturedAt })).toBe(ids.unit);
});

test('a deletion that came before its record stays with its writer', () => {
  expect(unitOf({ author: ids.org, body: null, capturedAt })).toBe(ids.org);
});
