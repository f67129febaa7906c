import { describe, expect, test } from 'vitest';
import {
  distributionWarnings,
  organisationPredikats,
  type OrganisationPredikat,
} from '../../../src/domain/evaluation/distribution.ts';
import type { Predikat } from '../../../src/domain/evaluation/predikat.ts';

const short: Record<string, Predikat> = {
  S: 'sangat-baik',
  B: 'baik',
  P: 'butuh-perbaikan',
  K: 'kurang',
  X: 'sangat-kurang',
};
const given = (letters: string) => [...letters].map((letter) => short[letter]!);
const said = (organisation: OrganisationPredikat, letters: string) =>
  distributionWarnings(organisation, given(letters)).map(({ of, is }) => `${of.join('/')} ${Math.round(is)}`);

describe('[EVAL-8] a unit’s predikat are compared with the guidance for its organisation’s', () => {
  test.each<[OrganisationPredikat, string, string[]]>([
    ['istimewa', 'SSSSSSSBBB', []],
    ['istimewa', 'SSSSSSSSBB', ['sangat-baik 80']],
    ['baik', 'BBBBBBBPSS', []],
    ['baik', 'BBBBBBBBPS', ['baik 80']],
    ['baik', 'BBBBBBBSSS', ['butuh-perbaikan/kurang 0']],
    ['baik', 'BBBBBBBKSS', []],
    ['butuh-perbaikan', 'PPPPPPSBBB', []],
    ['butuh-perbaikan', 'PPPPPSSBBB', ['butuh-perbaikan 50', 'sangat-baik 20']],
    ['kurang', 'KKKKKKPSBB', []],
    ['kurang', 'KKKKKKBBBB', ['butuh-perbaikan 0']],
    ['sangat-kurang', 'XXXXXXKBBB', []],
    ['sangat-kurang', 'XXXXXXKBBS', ['sangat-baik 10']],
  ])('%s with %s', (organisation, letters, expected) => {
    expect(said(organisation, letters)).toEqual(expected);
  });

  test('nobody rated yet is nothing to warn of', () => {
    expect(organisationPredikats.flatMap((one) => distributionWarnings(one, []))).toEqual([]);
  });

  test('an organisation is Istimewa, never Sangat Baik', () => {
    expect(organisationPredikats).not.toContain('sangat-baik');
  });
});
