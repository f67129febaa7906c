import { fraction, roundHalfUp, sum, times, type Fraction } from './fraction.ts';
import { kinerjaOfMutu, mutuOf, type Kinerja, type Mutu } from './mutu.ts';

/** What the answers to one question add up to; n counts the answers given, a blank is none. */
export interface UnsurTotal<Name extends string = string> {
  readonly name: Name;
  readonly n: number;
  readonly total: number;
}

/** How one unsur weighs: 1/n as it is, or one of the two roundings that older reports print. */
export const weightings = ['exact', '0.111', '0.11'] as const;
export type Weighting = (typeof weightings)[number];

/** NRR and NRR tertimbang stand with four decimals, as the bands' own bounds do; null where nobody has answered. */
export interface UnsurResult<Name extends string = string> extends UnsurTotal<Name> {
  readonly nrr: number | null;
  readonly weighted: number | null;
  readonly mutu: Mutu | null;
}

export interface Ikm<Name extends string = string> {
  readonly unsur: readonly UnsurResult<Name>[];
  /** Null where nobody has answered: no respondents, no index. */
  readonly ikm: number | null;
  readonly mutu: Mutu | null;
  readonly kinerja: Kinerja | null;
}

const nrrDecimals = 4;
const indexDecimals = 2;
const conversion = fraction(25);

/** SKM-3: what follows from the totals: exact until the end, where the index is rounded half-up, once, and classified. */
export function ikmOf<Name extends string>(
  totals: readonly UnsurTotal<Name>[],
  weighting: Weighting = 'exact',
): Ikm<Name> {
  const answered = totals.filter(({ n }) => n > 0);
  const weight = weightOf(weighting, answered.length);
  const weighted = answered.map((total) => times(nrrOf(total), weight));
  const ikm = answered.length === 0 ? null : roundHalfUp(times(sum(weighted), conversion), indexDecimals);
  const mutu = ikm === null ? null : mutuOf(ikm);
  return {
    unsur: totals.map((total) => unsurResult(total, weight)),
    ikm,
    mutu,
    kinerja: mutu && kinerjaOfMutu[mutu],
  };
}

/** SKM-4: the average of the answers given; a blank is not a zero. */
function nrrOf({ n, total }: UnsurTotal): Fraction {
  return fraction(total, n);
}

/** SKM-5: 1/number of unsur that were asked and answered; 0,111 and 0,11 only where a report names them. */
function weightOf(weighting: Weighting, count: number): Fraction {
  if (weighting === '0.111') return fraction(111, 1_000);
  return weighting === '0.11' ? fraction(11, 100) : fraction(1, Math.max(1, count));
}

/** SKM-8: an unsur's mutu is that of its NRR × 25, in the same bands. */
function unsurResult<Name extends string>(total: UnsurTotal<Name>, weight: Fraction): UnsurResult<Name> {
  if (total.n === 0) return { ...total, nrr: null, weighted: null, mutu: null };
  const nrr = nrrOf(total);
  return {
    ...total,
    nrr: roundHalfUp(nrr, nrrDecimals),
    weighted: roundHalfUp(times(nrr, weight), nrrDecimals),
    mutu: mutuOf(roundHalfUp(times(nrr, conversion), indexDecimals)),
  };
}

/** SKM-9: several services or units are one pool of answers; indices are never averaged. */
export function poolTotals<Name extends string>(groups: readonly (readonly UnsurTotal<Name>[])[]): UnsurTotal<Name>[] {
  const pooled = new Map<Name, { name: Name; n: number; total: number }>();
  for (const { name, n, total } of groups.flat()) {
    const sums = pooled.get(name) ?? { name, n: 0, total: 0 };
    pooled.set(name, sums);
    sums.n += n;
    sums.total += total;
  }
  return [...pooled.values()];
}

/** SKM-10: the unsur to follow up, lowest first; those of the same value stay in the order of the questionnaire. */
export function lowestFirst<Name extends string>(unsur: readonly UnsurResult<Name>[]): UnsurResult<Name>[] {
  return unsur
    .filter((one) => one.n > 0)
    .toSorted((a, b) => Number(BigInt(a.total) * BigInt(b.n) - BigInt(b.total) * BigInt(a.n)));
}
