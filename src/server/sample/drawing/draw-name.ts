import type { SeededRandom } from './seeded-random.ts';

interface NamePool {
  readonly L: readonly [string, ...string[]];
  readonly P: readonly [string, ...string[]];
  readonly last: readonly [string, ...string[]];
}

/** Invented people bear names as common in their region; no pair here is meant to be anyone. */
const pools = {
  jawa: {
    L: ['Bagas', 'Wahyu', 'Dimas', 'Hendro', 'Galih', 'Tri', 'Sigit', 'Arif'],
    P: ['Rini', 'Wulan', 'Endah', 'Sekar', 'Dwi', 'Ratih', 'Puspita', 'Nining'],
    last: ['Nugroho', 'Wibisono', 'Pamungkas', 'Handoko', 'Kusuma', 'Setyawan', 'Prakoso'],
  },
  melayu: {
    L: ['Zulfikar', 'Hafiz', 'Jefri', 'Azhar', 'Syafrizal', 'Ramadhan'],
    P: ['Nurhayati', 'Zubaidah', 'Salmiah', 'Rohani', 'Yusnita', 'Halimah'],
    last: ['Mahmud', 'Rasyid', 'Alamsyah', 'Jauhari', 'Kamaruddin', 'Nasrun'],
  },
  batak: {
    L: ['Togar', 'Parlin', 'Bonar', 'Jonggi', 'Marulam'],
    P: ['Rotua', 'Tiurma', 'Lamria', 'Hotmauli', 'Marsaulina'],
    last: ['Simbolon', 'Manurung', 'Nainggolan', 'Hutagalung', 'Siahaan', 'Sinambela'],
  },
  minang: {
    L: ['Afrizal', 'Masrul', 'Syafril', 'Hendri', 'Rinaldi'],
    P: ['Yulidar', 'Desmiati', 'Asnimar', 'Fauziah', 'Marlina'],
    last: ['Chaniago', 'Koto', 'Piliang', 'Sikumbang', 'Jambak'],
  },
  bugis: {
    L: ['Ambo', 'Baso', 'Syamsuddin', 'Rusdi', 'Muhlis'],
    P: ['Hasnawati', 'Rosdiana', 'Nurjannah', 'Rosmini', 'Sitti Hajar'],
    last: ['Mappatunru', 'Palinrungi', 'Mattola', 'Pabbaja', 'Sulolipu'],
  },
  bali: {
    L: ['I Wayan', 'I Made', 'I Nyoman', 'I Ketut'],
    P: ['Ni Wayan', 'Ni Made', 'Ni Nyoman', 'Ni Ketut'],
    last: ['Artawan', 'Suardana', 'Lastra', 'Wirasa', 'Sukerta', 'Ariana'],
  },
  flores: {
    L: ['Yohanes', 'Fransiskus', 'Kornelis', 'Benediktus'],
    P: ['Maria', 'Yuliana', 'Fransiska', 'Emerensiana'],
    last: ['Lado', 'Wea', 'Nggai', 'Seran', 'Kopong'],
  },
} as const satisfies Record<string, NamePool>;

export type NameRegion = keyof typeof pools;

/** A name of that region and sex which `taken` does not hold yet. */
export function drawName(
  random: SeededRandom,
  { region, sex, taken }: { region: NameRegion; sex: 'L' | 'P'; taken: ReadonlySet<string> },
): string {
  const pool: NamePool = pools[region];
  for (;;) {
    const name = `${random.pick(pool[sex])} ${random.pick(pool.last)}`;
    if (!taken.has(name)) return name;
  }
}
