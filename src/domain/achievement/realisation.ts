import type { Uuid } from '../../std/uuid.ts';
import { hasItsWord } from '../supervision/superiors-word.ts';
import type { NumberMeasure } from '../work-plan/work-plan-body.ts';
import type { Achievement } from './achievement-body.ts';

/** An achievement of one indicator, with what the superior has said of it. */
export interface JudgedAchievement {
  readonly id: Uuid;
  readonly body: Achievement;
  readonly verdict: 'disetujui' | 'dikembalikan' | null;
  /** SUP-3 */
  readonly needsWord?: boolean | undefined;
}

/** As much of an achievement as a sum of them takes. */
export interface Reached {
  readonly body: Pick<Achievement, 'value'>;
}

/**
 * CAP-6, SUP-4: what counts: nothing that was sent back or lacks the word it needs, and an approved correction in place of
 * what it names.
 */
export function countingAchievements<One extends JudgedAchievement>(all: readonly One[]): One[] {
  const replaced = new Set(all.flatMap((one) => (one.verdict === 'disetujui' ? (one.body.corrects ?? []) : [])));
  return all
    .filter((one) => one.verdict !== 'dikembalikan' && !replaced.has(one.id))
    .filter((one) => hasItsWord({ needsWord: one.needsWord, approved: one.verdict === 'disetujui' }))
    .filter((one) => one.body.corrects === undefined || one.verdict === 'disetujui')
    .toSorted((a, b) => (`${a.body.date} ${a.id}` < `${b.body.date} ${b.id}` ? -1 : 1));
}

/** CAP-7: the realisation of a numeric indicator: the sum, or the newest; null before the first. */
export function realisedOf({ gathers }: NumberMeasure, counting: readonly Reached[]): number | null {
  const amounts = counting.flatMap(({ body }) => (body.value.kind === 'angka' ? [body.value.amount] : []));
  if (amounts.length === 0) return null;
  return gathers === 'terakhir' ? amounts.at(-1)! : exact(amounts.reduce((sum, one) => sum + one, 0));
}

/**
 * CAP-8: capaian in percent, by the indicator's polarity and without ever dividing by zero; a half goes up, once
 * (reference §9.11).
 */
export function percentOf({ target, polarity }: Pick<NumberMeasure, 'target' | 'polarity'>, realised: number): number {
  if (target === 0) return polarity === 'naik' || realised === 0 ? 100 : 0;
  const share = polarity === 'naik' ? realised / target : (2 * target - realised) / target;
  return Math.max(0, Math.round(exact(share * 10_000)) / 100);
}

/** A sum or share without the last digits that binary fractions leave behind. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
