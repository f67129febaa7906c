import { fraction, roundHalfUp } from './fraction.ts';

/** X² of 3.841 and d² of 0.0025 as whole numbers; with P = 0.5, P(1−P) is a quarter. */
const chiSquared = 3_841n;
const marginSquared = 2_500n;

/** SKM-11: how many questionnaires a population of this size needs (Krejcie & Morgan, rounded to the nearest). */
export function neededSample(population: number): number {
  if (population <= 0) return 0;
  const size = BigInt(Math.trunc(population));
  // Both sides of S = X²NP(1−P) / (d²(N−1) + X²P(1−P)) times 4,000,000.
  const top = chiSquared * size * 1_000n;
  const bottom = 4n * marginSquared * (size - 1n) + chiSquared * 1_000n;
  return roundHalfUp(fraction(top, bottom), 0);
}
