export const mutuNames = ['A', 'B', 'C', 'D'] as const;
export type Mutu = (typeof mutuNames)[number];

/** The lowest index of each band (reference §1.5), of an index that has been rounded to two decimals. */
export const lowestOfMutu: Readonly<Record<Mutu, number>> = { A: 88.31, B: 76.61, C: 65, D: 25 };

export const kinerjaOfMutu = { A: 'Sangat baik', B: 'Baik', C: 'Kurang baik', D: 'Tidak baik' } as const;

export type Kinerja = (typeof kinerjaOfMutu)[Mutu];

/** SKM-7: mutu pelayanan of an index of 25 to 100 that has been rounded to two decimals before. */
export function mutuOf(ikm: number): Mutu {
  return mutuNames.find((mutu) => ikm >= lowestOfMutu[mutu]) ?? 'D';
}
