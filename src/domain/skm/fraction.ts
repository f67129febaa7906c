import { assert } from '../../std/assert.ts';

/** A number without rounding; the bottom is positive. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: number | bigint, bottom: number | bigint = 1): Fraction {
  assert(BigInt(bottom) > 0n, 'the bottom of a fraction is positive');
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (a, b) => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }),
    fraction(0),
  );
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** SKM-6: the nearest number with so many decimals; a half goes up (not for what is below zero, which no index is). */
export function roundHalfUp({ top, bottom }: Fraction, decimals: number): number {
  assert(top >= 0n, 'only what is not negative is rounded');
  const scale = 10n ** BigInt(decimals);
  return Number((2n * top * scale + bottom) / (2n * bottom)) / Number(scale);
}
