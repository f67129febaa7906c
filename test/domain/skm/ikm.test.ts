import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ikmOf, lowestFirst, poolTotals, type UnsurTotal } from '../../../src/domain/skm/ikm.ts';
import { kinerjaOfMutu, mutuOf } from '../../../src/domain/skm/mutu.ts';
import { unsurNames } from '../../../src/domain/survey-instrument/unsur.ts';

const totalsOf = (totals: readonly number[], n: number): UnsurTotal[] =>
  totals.map((total, at) => ({ name: unsurNames[at]!, n, total }));

/** The worked examples of reference §1.8. */
const gaspul = totalsOf([105, 101, 100, 116, 102, 105, 106, 105, 115], 29);
const bantul = totalsOf([331, 335, 349, 393, 345, 339, 339, 335, 376], 100);
const single = totalsOf([4, 4, 3, 4, 4, 4, 4, 3, 3], 1);

test.each([
  ['gaspul-tw3', gaspul, 91.48, 91.38, 90.56, 'A', 'Sangat baik'],
  ['bantul-dptr-2023', bantul, 87.28, 87.19, 86.41, 'B', 'Baik'],
  ['single-33', single, 91.67, 91.58, 90.75, 'A', 'Sangat baik'],
] as const)(
  '[SKM-3, SKM-5] %s gives the published index with 1/9, 0,111 and 0,11',
  (_name, totals, exact, long, short, mutu, kinerja) => {
    expect(ikmOf(totals)).toMatchObject({ ikm: exact, mutu, kinerja });
    expect(ikmOf(totals, '0.111').ikm).toBe(long);
    expect(ikmOf(totals, '0.11').ikm).toBe(short);
  },
);

test.each([
  ['exact', 100],
  ['0.111', 99.9],
  ['0.11', 99],
] as const)('[SKM-5] all answers 4 give with weight %s the index %d', (weighting, ikm) => {
  expect(ikmOf(totalsOf(Array<number>(9).fill(8), 2), weighting).ikm).toBe(ikm);
});

test('[SKM-3] a mean of 3,43 in every unsur is 85,75, not what a sum of rounded NRR gives', () => {
  expect(ikmOf(totalsOf(Array<number>(9).fill(343), 100)).ikm).toBe(85.75);
  // Nine NRR of 3,3333… tertimbang 0,37 each would sum to 83,25.
  expect(ikmOf(totalsOf(Array<number>(9).fill(10), 3)).ikm).toBe(83.33);
});

test('[SKM-3] the index is rounded half-up once, where binary fractions would lose the half', () => {
  // 8 unsur: Σ NRR × 25 / 8 = 76,605 exactly.
  const totals = totalsOf(
    [24_513_6, 0, 0, 0, 0, 0, 0, 0].map((total) => total || 245_136),
    80_000,
  );
  expect(ikmOf(totals)).toMatchObject({ ikm: 76.61, mutu: 'B' });
});

test('[SKM-3] no respondents give no index: not 0, not D', () => {
  const none = { ikm: null, mutu: null, kinerja: null };
  expect(ikmOf(totalsOf(Array<number>(9).fill(0), 0))).toMatchObject(none);
  expect(ikmOf([])).toMatchObject(none);
});

test('[SKM-4] a blank is not a zero: each unsur is averaged over the answers it got', () => {
  const { unsur, ikm } = ikmOf([
    { name: 'waktu', n: 2, total: 8 },
    { name: 'biaya', n: 1, total: 4 },
    { name: 'sarana', n: 0, total: 0 },
  ]);
  expect(unsur.map(({ nrr }) => nrr)).toEqual([4, 4, null]);
  expect(unsur[2]).toMatchObject({ weighted: null, mutu: null });
  expect(ikm).toBe(100);
});

test('[SKM-5] without U4 each of eight unsur weighs 1/8', () => {
  const eight = totalsOf([3, 3, 3, 0, 4, 4, 4, 4, 4], 1).filter(({ name }) => name !== 'biaya');
  expect(ikmOf(eight)).toMatchObject({ ikm: 90.63, mutu: 'A' });
  expect(ikmOf(eight).unsur[0]).toMatchObject({ weighted: 0.375 });
});

test('[SKM-6] exact arithmetic and decimal arithmetic agree on every set of totals, at any size', () => {
  const total = fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 100, max: 400 }));
  fc.assert(
    fc.property(fc.array(total, { minLength: 1, maxLength: 9 }), (drawn) => {
      const totals = drawn.map(([n, mean], at) => ({ name: unsurNames[at]!, n, total: Math.round((n * mean) / 100) }));
      const decimal = (totals.reduce((all, one) => all + one.total / one.n, 0) / totals.length) * 25;
      const { ikm } = ikmOf(totals);
      expect(Math.abs(ikm! - decimal)).toBeLessThan(0.005_001);
      expect(Number.isInteger(Math.round(ikm! * 1e6) / 1e4)).toBe(true);
    }),
  );
});

test.each([
  [25, 'D'],
  [64.99, 'D'],
  [65, 'C'],
  [76.6, 'C'],
  [76.61, 'B'],
  [88.3, 'B'],
  [88.31, 'A'],
  [100, 'A'],
] as const)('[SKM-7] an index of %d is mutu %s', (ikm, mutu) => {
  expect(mutuOf(ikm)).toBe(mutu);
});

test('[SKM-7] the index is classified after rounding: 88,305 is 88,31 and A, 88,3049 is 88,30 and B', () => {
  // One unsur: NRR × 25.
  expect(ikmOf([{ name: 'waktu', n: 10_000, total: 35_322 }])).toMatchObject({ ikm: 88.31, mutu: 'A' });
  expect(ikmOf([{ name: 'waktu', n: 1_000_000, total: 3_532_196 }])).toMatchObject({ ikm: 88.3, mutu: 'B' });
});

test('[SKM-7] the wrong bands seen in the wild give other letters than ours', () => {
  const ofOthers: readonly [name: string, ikm: number, theirs: string][] = [
    ['A from 83,31', 84, 'A'],
    ['A at 87,4', 87.5, 'A'],
    ['A from 88,00', 88, 'A'],
    ['A≥90/B≥80/C≥70/D≥60/E', 89, 'B'],
    ['A≥90/B≥80/C≥70/D≥60/E', 77, 'C'],
    ['2004: A from 81,26', 82, 'A'],
    ['2004: B from 62,51', 63, 'B'],
    ['2004: C from 43,76', 44, 'C'],
    ['× 26: 3,40 gives 88,40', 85, 'A'],
    ['overlapping 88,31/88,40', 88.35, 'B'],
  ];
  expect(ofOthers.filter(([, ikm, theirs]) => mutuOf(ikm) === theirs)).toEqual([]);
  expect(kinerjaOfMutu.C).toBe('Kurang baik');
});

test.each([
  ['Disdukcapil Mataram 2022', 80.81, 'B'],
  ['RS Bukit Asam Medika 2022', 78.04, 'B'],
  ['RS Bukit Asam Medika 2020', 77.92, 'B'],
  ['BPBD Tangsel 2025', 85.76, 'B'],
  ['BP Batam', 88.4, 'A'],
] as const)('[SKM-7] %s published %d with mutu %s', (_who, ikm, mutu) => {
  expect(mutuOf(ikm)).toBe(mutu);
});

test('[SKM-8] an unsur has the mutu of its NRR × 25', () => {
  const { unsur } = ikmOf(bantul);
  expect(unsur.map(({ mutu }) => mutu)).toEqual(['B', 'B', 'B', 'A', 'B', 'B', 'B', 'B', 'A']);
  expect(unsur[3]).toMatchObject({ nrr: 3.93, weighted: 0.4367 });
});

test('[SKM-9] a unit pools the answers of its services: its index is not the mean of theirs', () => {
  const busy = totalsOf(Array<number>(9).fill(360), 90);
  const quiet = totalsOf(Array<number>(9).fill(20), 10);
  expect([ikmOf(busy).ikm, ikmOf(quiet).ikm]).toEqual([100, 50]);
  expect(ikmOf(poolTotals([busy, quiet])).ikm).toBe(95);
});

test('[SKM-10] the lowest unsur comes first, without those nobody answered', () => {
  const { unsur } = ikmOf([...gaspul, { name: 'x', n: 0, total: 0 }]);
  expect(lowestFirst(unsur).map(({ name }) => name)).toEqual([
    'waktu',
    'prosedur',
    'produk',
    'persyaratan',
    'kompetensi',
    'sarana',
    'perilaku',
    'pengaduan',
    'biaya',
  ]);
});
