import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, isInstant, msOf } from '../../../src/domain/time/instant.ts';

test.each(['2000-01-01T00:00:00.000Z', '2026-11-21T18:26:00.000Z', '2099-12-31T23:59:59.999Z'])(
  '%s is a moment',
  (text) => {
    expect(isInstant(text)).toBe(true);
  },
);

test.each([
  '1999-12-31T23:59:59.999Z',
  '2100-01-01T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30T00:00:00.000Z',
  '2026-11-21T24:00:00.000Z',
  '2026-11-21T18:60:00.000Z',
  '2026-11-21T18:26:60.000Z',
  '2026-11-21T18:26:00Z',
  '2026-11-21T18:26:00.000+07:00',
  '2026-11-21T18:26:00.000z',
  '2026-11-21T18:26:00.000Z\n',
  '2026-11-21',
  '',
  1_795_000_000_000,
  null,
])('%j is no moment that a device’s clock may claim', (value) => {
  expect(isInstant(value)).toBe(false);
});

test('a moment written and read is the same moment, and texts sort as moments do', () => {
  const ms = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2099-12-31') });
  fc.assert(
    fc.property(ms, ms, (one, other) => {
      expect(isInstant(instantOf(one))).toBe(true);
      expect(msOf(instantOf(one))).toBe(one);
      expect(instantOf(one) < instantOf(other)).toBe(one < other);
    }),
  );
});
