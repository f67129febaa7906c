import { median } from './statistics.ts';

/** One measured thing beside its floor, in one run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly floor: number | null;
  /** Ours over the floor's, round by round: the middle one, and the best and worst. */
  readonly ratio: number | null;
  readonly spread: readonly [number, number] | null;
  readonly goal: string | null;
}

/** Rounds of both sides, taken in turn, so that what else the machine does hits both alike. */
export interface Rounds {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

export function compare(name: string, unit: string, { ours, floor }: Rounds, goal: string | null = null): Figure {
  const ratios = ours.map((value, round) => value / floor[round]!);
  const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
  return { name, unit, ours: median(ours), floor: median(floor), ratio: median(ratios), spread, goal };
}

/** Something that has no floor to stand beside. */
export function plain(name: string, unit: string, ours: number, goal: string | null = null): Figure {
  return { name, unit, ours, floor: null, ratio: null, spread: null, goal };
}
