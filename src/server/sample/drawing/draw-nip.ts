import { nipDigits, type Employment, type Nip } from '../../../domain/nip/nip.ts';
import { assert } from '../../../std/assert.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface NipWish {
  readonly sex: 'L' | 'P';
  readonly employment: Employment;
  readonly bornFrom: number;
  readonly bornTo: number;
  readonly taken: ReadonlySet<Nip>;
}

/** The month a PNS begins; recruitment has its seasons. */
const seasons = ['01', '02', '03', '04', '12'] as const;

/** A NIP nobody has yet: a PNS appointed at 22–27, a PPPK in 2021–2024 on a contract numbered 21 (reference §4). */
export function drawNip(random: SeededRandom, { sex, employment, bornFrom, bornTo, taken }: NipWish): Nip {
  const year = random.between(bornFrom, bornTo);
  const birth = `${year}${twoDigits(random.between(1, 12))}${twoDigits(random.between(1, 28))}`;
  const appointment =
    employment === 'pns'
      ? `${year + random.between(22, 27)}${random.pick(seasons)}`
      : `${random.between(2021, 2024)}21`;
  const stem = `${birth}${appointment}${sex === 'L' ? '1' : '2'}`;
  for (let sequence = random.between(1, 9); ; sequence++) {
    const nip = nipDigits(`${stem}${String(sequence).padStart(3, '0')}`);
    assert(nip, 'a drawn NIP has 18 digits');
    if (!taken.has(nip)) return nip;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
