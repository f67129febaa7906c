import { ageBands, educations, works, type SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import type { Column } from './worksheet-column.ts';

type Respondent = SurveyResponse['respondent'];
type Part = 'sex' | 'age' | 'education' | 'work';

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9<+]/g, '');
const other = new Map<string, Respondent['education']>([
  ['slta', 'SMA'],
  ['sltp', 'SMP'],
  ['s1', 'D4-S1'],
  ['d4', 'D4-S1'],
  ['d1', 'D1-D3'],
  ['d2', 'D1-D3'],
  ['d3', 'D1-D3'],
]);

/** Who answered, as far as a worksheet says so in words that are known; the columns with others are named. */
export function readRespondent(said: ReadonlyMap<Column, string>): { respondent: Respondent; unknown: Part[] } {
  const unknown: Part[] = [];
  const read = <T>(part: Part, reading: (text: string) => T | undefined): T | null => {
    const text = said.get(part);
    if (text === undefined || text === '-') return null;
    const value = reading(plain(text));
    if (value === undefined) unknown.push(part);
    return value ?? null;
  };
  const respondent: Respondent = {
    sex: read('sex', (text) =>
      /^(l|laki|pria)/.test(text) ? 'L' : /^(p|perempuan|wanita)/.test(text) ? 'P' : undefined,
    ),
    ageBand: read('age', ageBandOf),
    education: read(
      'education',
      (text) => educations.find((one) => plain(one) === text) ?? other.get(text) ?? undefined,
    ),
    work: read('work', (text) => works.find((one) => plain(one) === text)),
  };
  return { respondent, unknown };
}

function ageBandOf(text: string): Respondent['ageBand'] | undefined {
  const band = ageBands.find((one) => plain(one) === text);
  if (band || !/^\d{1,3}$/.test(text)) return band;
  const years = Number(text);
  if (years < 5 || years > 120) return undefined;
  if (years < 20) return '<20';
  return years >= 60 ? '60+' : ageBands[Math.floor(years / 10) - 1];
}
