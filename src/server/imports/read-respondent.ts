import { ageBands, educations, works, type SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import type { TableRow } from './table/table.ts';

type Respondent = SurveyResponse['respondent'];
type Part = 'sex' | 'age' | 'education' | 'work';

/** A fact in words that are not known here, and what it counts as; '' for nothing. */
export interface UnknownFact {
  readonly field: Part;
  readonly value: string;
  readonly readAs: string;
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9<+]/g, '');

const schools: readonly (readonly [word: RegExp, education: Respondent['education']])[] = [
  [/^(s3|strata3|doktor)/, 'S3'],
  [/^(s2|strata2|magister|pascasarjana)/, 'S2'],
  [/^(d4|s1|div|diploma4|strata1|sarjana)/, 'D4-S1'],
  [/^(d[123]|diii?|di|diploma)/, 'D1-D3'],
  [/^(slta|sma|smk|smu|ma|aliyah)/, 'SMA'],
  [/^(sltp|smp|mts)/, 'SMP'],
  [/^(sd|mi|sekolahdasar)/, 'SD'],
];

const occupations: readonly (readonly [word: RegExp, work: Respondent['work']])[] = [
  [/^(pns|asn|pppk|cpns|pegawainegeri)/, 'PNS'],
  [/^tni/, 'TNI'],
  [/^(polri|polisi)/, 'POLRI'],
  [/^(swasta|pegawaiswasta|karyawan)/, 'Swasta'],
  [/^(wira|usaha|pengusaha|pedagang)/, 'Wirausaha'],
  [
    /^(lain|pelajar|mahasiswa|petani|nelayan|iburumahtangga|irt|buruh|pensiunan|honorer|guru|tidakbekerja|belumbekerja)/,
    'Lainnya',
  ],
];

/** Who answered, as far as a row says so; words that are not known become *Lainnya*, or nothing, and are told. */
export function readRespondent({ of }: TableRow): { respondent: Respondent; unknown: UnknownFact[] } {
  const unknown: UnknownFact[] = [];
  const read = <T>(field: Part, reading: (text: string) => T | undefined, otherwise: T | null): T | null => {
    const value = of(field);
    if (value === '' || value === '-') return null;
    const found = reading(plain(value));
    if (found !== undefined) return found;
    unknown.push({ field, value: value.slice(0, 60), readAs: otherwise === null ? '' : String(otherwise) });
    return otherwise;
  };
  const byWord = <T>(words: readonly (readonly [RegExp, T])[], text: string) =>
    words.find(([word]) => word.test(text))?.[1];
  const respondent: Respondent = {
    sex: read(
      'sex',
      (text) => (/^(l|laki|pria|male)/.test(text) ? 'L' : /^(p|perempuan|wanita|female)/.test(text) ? 'P' : undefined),
      null,
    ),
    ageBand: read('age', ageBandOf, null),
    education: read(
      'education',
      (text) => educations.find((one) => plain(one) === text) ?? byWord(schools, text) ?? undefined,
      null,
    ),
    work: read<Respondent['work']>(
      'work',
      (text) => works.find((one) => plain(one) === text) ?? byWord(occupations, text),
      'Lainnya',
    ),
  };
  return { respondent, unknown };
}

function ageBandOf(text: string): Respondent['ageBand'] | undefined {
  const band = ageBands.find((one) => plain(one) === text);
  if (band || !/^\d{1,3}(tahun|thn|th)?$/.test(text)) return band;
  const years = parseInt(text, 10);
  if (years < 5 || years > 120) return undefined;
  if (years < 20) return '<20';
  return years >= 60 ? '60+' : ageBands[Math.floor(years / 10) - 1];
}
