import { expect, test } from 'vitest';
import { ratings } from '../../../src/domain/rating/rating.ts';
import { evaluationKind } from '../../../src/domain/evaluation/evaluation-kind.ts';
import { predikatOf, predikats } from '../../../src/domain/evaluation/predikat.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import { anEvaluation } from './example.ts';

test('[EVAL-6] the predikat follows from both ratings by the matrix alone', () => {
  const table = ratings.map((results) => ratings.map((conduct) => predikatOf(results, conduct)));
  expect(table).toEqual([
    ['sangat-baik', 'baik', 'kurang'],
    ['baik', 'baik', 'kurang'],
    ['butuh-perbaikan', 'butuh-perbaikan', 'sangat-kurang'],
  ]);
});

test('[EVAL-6] it is not symmetric: poor conduct is Kurang, poor results are Butuh Perbaikan', () => {
  expect(predikatOf('sesuai', 'di-bawah')).toBe('kurang');
  expect(predikatOf('di-bawah', 'sesuai')).toBe('butuh-perbaikan');
});

test('[EVAL-6] an employee is Sangat Baik, never Istimewa or Cukup', () => {
  expect(predikats).not.toContain('istimewa');
  expect(predikats).not.toContain('cukup');
});

test.each(['predikat', 'nilai', 'score'])('[EVAL-6] a device cannot send a %s of its own', (field) => {
  expect(parseBody(evaluationKind, 1, anEvaluation()).kind).toBe('ok');
  expect(parseBody(evaluationKind, 1, { ...anEvaluation(), [field]: 'sangat-baik' }).kind).toBe('refused');
});
