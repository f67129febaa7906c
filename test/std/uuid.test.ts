import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUuidV7, isUuid, uuidFromBytes } from '../../src/std/uuid.ts';

const node = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

function makerAt(clock: () => number, bytes = node): () => string {
  return createUuidV7({ nowMs: clock, randomBytes: () => bytes });
}

test('ids of one maker increase and never repeat, whatever its clock does', () => {
  const clocks = fc.array(fc.integer({ min: 0, max: 2 ** 47 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(clocks, (readings) => {
      let index = 0;
      const next = makerAt(() => readings[index++]!);
      const ids = readings.map(() => next());
      expect(ids).toEqual([...new Set(ids)].sort());
    }),
  );
});

test('more ids than the counter holds in one millisecond still increase', () => {
  const next = makerAt(() => 1_795_000_000_000);
  const ids = Array.from({ length: 10_000 }, next);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('a version 7 id starts with the milliseconds of its clock', () => {
  const ms = 0x0191_2345_6789;
  const id = makerAt(() => ms)();
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(ms);
});

test('a version 7 id carries its version and variant', () => {
  const id = makerAt(() => 1_795_000_000_000, new Uint8Array(8).fill(0xff))();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id.endsWith('bfff-ffffffffffff')).toBe(true);
});

test('two makers that drew other bytes never make the same id', () => {
  const [one, other] = [makerAt(() => 5), makerAt(() => 5, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 9))];
  expect(one()).not.toBe(other());
});

test('the tail of each id is drawn anew, so that nobody who has seen one can name the next', () => {
  let drawn = 0;
  const next = createUuidV7({ nowMs: () => 5, randomBytes: (length) => new Uint8Array(length).fill(drawn++) });
  const tails = Array.from({ length: 100 }, () => next().slice(19));
  expect(new Set(tails).size).toBe(100);
});

test('the moment of an id is that of the clock even when it reads fractions', () => {
  expect(makerAt(() => 1000.9)().slice(0, 13)).toBe(makerAt(() => 1000)().slice(0, 13));
});

test('16 bytes become a UUID of the version asked for', () => {
  const anyBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(anyBytes, fc.constantFrom(4, 7, 8), (bytes, version) => {
      const id = uuidFromBytes(bytes, version);
      expect(isUuid(id)).toBe(true);
      expect(id[14]).toBe(String(version));
      expect('89ab').toContain(id[19]);
    }),
  );
});

test('making a UUID leaves the bytes as they were', () => {
  const bytes = new Uint8Array(16).fill(0xff);
  uuidFromBytes(bytes, 8);
  expect(bytes).toEqual(new Uint8Array(16).fill(0xff));
});

test.each([
  '3C9FFD52-7831-88D6-9FDA-C17B6D22FDF8',
  '3c9ffd52783188d69fdac17b6d22fdf8',
  '{3c9ffd52-7831-88d6-9fda-c17b6d22fdf8}',
  '3c9ffd52-7831-88d6-9fda-c17b6d22fdf8\n',
  '3c9ffd52-7831-88d6-9fda-c17b6d22fdfg',
  '',
])('%j is not a UUID in its one written form', (text) => {
  expect(isUuid(text)).toBe(false);
});
