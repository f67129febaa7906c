import type { Rating } from '../rating/rating.ts';

export const predikats = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type Predikat = (typeof predikats)[number];

const matrix: Record<Rating, Record<Rating, Predikat>> = {
  'di-atas': { 'di-atas': 'sangat-baik', sesuai: 'baik', 'di-bawah': 'kurang' },
  sesuai: { 'di-atas': 'baik', sesuai: 'baik', 'di-bawah': 'kurang' },
  'di-bawah': { 'di-atas': 'butuh-perbaikan', sesuai: 'butuh-perbaikan', 'di-bawah': 'sangat-kurang' },
};

/** EVAL-6: the predikat follows from both ratings by the matrix alone (PermenPANRB 6/2022; reference §2.4, §9.5). */
export function predikatOf(results: Rating, conduct: Rating): Predikat {
  return matrix[results][conduct];
}
