import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNip, type Nip } from '../../../../src/domain/nip/nip.ts';
import { drawNip } from '../../../../src/server/sample/drawing/draw-nip.ts';
import { seededRandom } from '../../../../src/server/sample/drawing/seeded-random.ts';

test('a drawn NIP says of its bearer what was asked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('L', 'P'), fc.constantFrom('pns', 'pppk'), (seed, sex, employment) => {
      const nip = drawNip(seededRandom(seed), { sex, employment, bornFrom: 1976, bornTo: 1996, taken: new Set() });
      const parsed = parseNip(nip);
      expect(parsed).toMatchObject({ kind: 'ok', facts: { sex, employment, unusuallyYoung: false } });
      const born = Number(nip.slice(0, 4));
      expect(born >= 1976 && born <= 1996).toBe(true);
    }),
  );
});

test('a NIP that somebody has is not given again', () => {
  const wish = { sex: 'L', employment: 'pns', bornFrom: 1980, bornTo: 1980 } as const;
  const first = drawNip(seededRandom('twin'), { ...wish, taken: new Set() });
  const second = drawNip(seededRandom('twin'), { ...wish, taken: new Set<Nip>([first]) });
  expect(second.slice(0, 15)).toBe(first.slice(0, 15));
  expect(Number(second.slice(15))).toBe(Number(first.slice(15)) + 1);
});
