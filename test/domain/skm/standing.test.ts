import { expect, test } from 'vitest';
import { factsOf } from '../../../src/domain/skm/response-facts.ts';
import { standingOf } from '../../../src/domain/skm/standing.ts';
import { standardQuestions } from '../../../src/domain/survey-instrument/standard-instrument.ts';
import type { SurveyInstrument } from '../../../src/domain/survey-instrument/survey-instrument-body.ts';
import type { SurveyResponse } from '../../../src/domain/survey-response/survey-response-body.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';

const unitId = 'a';
const parking = { ...standardQuestions[0]!, id: 'parkir', unsur: null };
const instrument = {
  unitId,
  version: 1,
  validFrom: '2026-01-01',
  questions: [...standardQuestions, parking],
} as unknown as SurveyInstrument;
const response = {
  unitId,
  date: '2026-11-12',
  origin: 'counter',
  assisted: true,
  answers: { waktu: 3, parkir: 2 },
  respondent: { sex: 'P', ageBand: null, education: 'SMA', work: null },
  flags: ['too-fast'],
} as unknown as SurveyResponse;
const arrived = '2026-11-20' as LocalDate;
const named = { service: { unitId }, instrument };

test('[SKM-16] a response counts only when all that it names and says can be true', () => {
  const standing = (different: object, of: object = {}) =>
    standingOf({ ...response, ...different }, { ...named, ...of }, arrived);
  expect(standing({})).toBe('counted');
  expect(standing({}, { service: null })).toBe('unknown-service');
  expect(standing({}, { service: { unitId: 'b' } })).toBe('unknown-service');
  expect(standing({}, { instrument: null })).toBe('unknown-instrument');
  expect(standing({ answers: { waktu: 3, u3: 4 } })).toBe('unknown-question');
  expect(standing({ answers: {} })).toBe('blank');
  expect(standing({ date: '2026-11-22' })).toBe('clock-off');
  expect(standing({ date: '2026-11-21' })).toBe('counted');
  expect(standing({ date: '2025-11-18' })).toBe('clock-off');
  expect(standing({ date: '2019-11-18', origin: 'import' })).toBe('counted');
});

test('[SKM-17] what goes into totals: answers by unsur, own questions apart, and groups of respondents', () => {
  expect(factsOf(response, instrument).map(({ fact, value }) => `${fact} ${value}`)).toEqual([
    'all 0',
    'sex:P 0',
    'age:- 0',
    'education:SMA 0',
    'work:- 0',
    'origin:counter 0',
    'assisted 0',
    'flag:too-fast 0',
    'unsur:waktu 3',
    'own:parkir 2',
  ]);
});
