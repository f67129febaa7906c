import type { Predikat } from './predikat.ts';

/** Of an organisation; its best is Istimewa, an employee's Sangat Baik (SE MenPANRB 3/2023; reference §2.5, §9.6). */
export const organisationPredikats = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type OrganisationPredikat = (typeof organisationPredikats)[number];

interface Guide {
  readonly of: readonly Predikat[];
  /** Per cent of all employees. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface DistributionWarning extends Guide {
  /** Per cent of all employees that it is. */
  readonly is: number;
}

const improving: readonly Predikat[] = ['butuh-perbaikan', 'kurang'];

const guides: Record<OrganisationPredikat, readonly Guide[]> = {
  istimewa: [{ of: ['sangat-baik'], atMost: 70 }],
  // "Must contain" is more than none at all: the least share that is one.
  baik: [
    { of: ['baik'], atMost: 70 },
    { of: improving, atLeast: Number.MIN_VALUE },
  ],
  'butuh-perbaikan': [
    { of: ['butuh-perbaikan'], atLeast: 60 },
    { of: ['sangat-baik'], atMost: 10 },
  ],
  kurang: [
    { of: ['kurang'], atLeast: 60 },
    { of: ['butuh-perbaikan'], atLeast: 10 },
    { of: ['sangat-baik'], atMost: 10 },
  ],
  'sangat-kurang': [
    { of: ['sangat-kurang'], atLeast: 60 },
    { of: improving, atLeast: 10 },
    { of: ['sangat-baik'], atMost: 0 },
  ],
};

/** EVAL-8: where a unit's predikat differ from the guidance for its organisation's; it warns and changes nothing (reference §2.5, §9.7). */
export function distributionWarnings(
  organisation: OrganisationPredikat,
  given: readonly Predikat[],
): DistributionWarning[] {
  if (given.length === 0) return [];
  return guides[organisation].flatMap((guide) => {
    const is = (given.filter((one) => guide.of.includes(one)).length * 100) / given.length;
    const fits = is <= (guide.atMost ?? 100) && is >= (guide.atLeast ?? 0);
    return fits ? [] : [{ ...guide, is }];
  });
}
