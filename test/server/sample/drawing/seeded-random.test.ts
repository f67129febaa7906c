import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/server/sample/drawing/seeded-random.ts';

const draw = (seed: string) => {
  const random = seededRandom(seed);
  return Array.from({ length: 20 }, () => random.between(0, 999));
};

test('one seed gives one sequence, another seed another', () => {
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
});

test('the sequence is the same on every machine and for ever', () => {
  expect(draw('Kabupaten Tirta Kencana').slice(0, 5)).toMatchInlineSnapshot(`
    [
      615,
      410,
      723,
      435,
      635,
    ]
  `);
});

test('a number lies between its bounds, both included', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 20 }), (seed, least, width) => {
      const drawn = seededRandom(seed).between(least, least + width);
      expect(drawn).toBeGreaterThanOrEqual(least);
      expect(drawn).toBeLessThanOrEqual(least + width);
    }),
  );
});

test('every choice comes about as often as the others', () => {
  const random = seededRandom('fair');
  const counts = [0, 0, 0, 0];
  for (let draws = 0; draws < 8000; draws++) counts[random.pick([0, 1, 2, 3])]! += 1;
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150);
});

test('a chance comes true as often as it says, never at 0 and always at 1', () => {
  const random = seededRandom('chance');
  const trues = (probability: number) =>
    Array.from({ length: 5000 }, () => random.chance(probability)).filter(Boolean).length;
  expect(trues(0)).toBe(0);
  expect(trues(1)).toBe(5000);
  expect(Math.abs(trues(0.3) - 1500)).toBeLessThan(150);
});

test('as many bytes come as are asked for', () => {
  expect(seededRandom('bytes').bytes(16)).toHaveLength(16);
});
