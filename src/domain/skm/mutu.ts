export const mutuNames = ['A', 'B', 'C', 'D'] as const;
export type Mutu = (typeof mutuNames)[number];

/** The lowest index of each band (reference §1.5), of an index that has been rounded to two decimals. */
const bands: readonly (readonly [from: number, mutu: Mutu])[] = [
  [88.31, 'A'],
  [76.61, 'B'],
  [65, 'C'],
  [25, 'D'],
];

export const kinerjaOfMutu = { A: 'Sangat baik', B: 'Baik', C: 'Kurang baik', D: 'Tidak baik' } as const;

export type Kinerja = (typeof kinerjaOfMutu)[Mutu];

/** SKM-7: mutu pelayanan of an index of 25 to 100 that has been rounded to two decimals before. */
export function mutuOf(ikm: number): Mutu {
  return bands.find(([from]) => ikm >= from)?.[1] ?? 'D';
}
