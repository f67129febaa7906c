import { describe, expect, test } from 'vitest';
import { pinDelayMs } from '../../../src/app/survey/kiosk/pin-delay.ts';
import { codeIn } from '../../../src/app/survey/kiosk/scan-code.ts';
import {
  freshSurvey,
  givenAnswers,
  stepAfter,
  stepBefore,
  stepsOf,
} from '../../../src/app/survey/steps/survey-state.ts';
import type { SurveyConfig } from '../../../src/app/survey/steps/survey-config.ts';
import { words as en } from '../../../src/app/survey/words/en.ts';
import { words as id } from '../../../src/app/survey/words/id.ts';
import { standardQuestions } from '../../../src/domain/survey-instrument/standard-instrument.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const service = { id: 'a' as Uuid, name: 'KTP' };
const config: SurveyConfig = {
  organisationName: 'Kabupaten Uji',
  unitName: 'Dinas Uji',
  zone: 'WIB',
  layout: 'one-by-one',
  idleSeconds: 45,
  asksRespondent: true,
  services: [service, { ...service, id: 'b' as Uuid }],
  instrumentId: 'c' as Uuid,
  questions: standardQuestions,
};
const kinds = (different: Partial<SurveyConfig>) => stepsOf({ ...config, ...different }).map((step) => step.kind);

describe('the steps of a survey', () => {
  test('one question a screen, or all on one page', () => {
    const nine = Array.from({ length: 9 }, () => 'question');
    expect(kinds({})).toEqual(['start', 'service', ...nine, 'respondent', 'suggestion']);
    expect(kinds({ layout: 'one-page' })).toEqual(['start', 'service', 'page', 'respondent', 'suggestion']);
  });

  test('the only service is not asked for, nor the respondent where the unit does not want it', () => {
    expect(kinds({ services: [service], layout: 'one-page', asksRespondent: false })).toEqual([
      'start',
      'page',
      'suggestion',
    ]);
  });

  test('on to the thanks, and back to the first screen', () => {
    expect(stepAfter(config, { kind: 'question', index: 8 })).toEqual({ kind: 'respondent' });
    expect(stepAfter(config, { kind: 'suggestion' })).toEqual({ kind: 'thanks' });
    expect(stepBefore(config, { kind: 'question', index: 0 })).toEqual({ kind: 'service' });
    expect(stepBefore(config, { kind: 'start' })).toEqual({ kind: 'start' });
  });
});

describe('what is sent', () => {
  test('an empty suggestion is none, and the duration counts from the beginning', () => {
    const state = { ...freshSurvey, serviceId: service.id, suggestion: '  ', beganMs: 1_000, answers: { waktu: 3 } };
    expect(givenAnswers(config, state, 62_400)).toEqual({
      serviceId: service.id,
      answers: { waktu: 3 },
      respondent: freshSurvey.respondent,
      suggestion: null,
      assisted: false,
      durationS: 61,
    });
  });

  test('nothing without a service', () => {
    expect(givenAnswers(config, { ...freshSurvey, beganMs: 0 }, 1)).toBe(null);
    expect(givenAnswers({ ...config, services: [service] }, { ...freshSurvey, beganMs: 0 }, 1)?.serviceId).toBe('a');
  });
});

test('wrong PINs make the next try wait longer, up to a quarter of an hour', () => {
  expect([0, 2, 3, 4, 5, 8, 100].map(pinDelayMs)).toEqual([0, 0, 30_000, 60_000, 120_000, 900_000, 900_000]);
});

test.each([
  ['http://localhost:8080/survei#kode=abcd2345', 'ABCD2345'],
  ['https://jejak.example.go.id/survei#kode=ABCD2345', 'ABCD2345'],
  ['ABCD2345', 'ABCD2345'],
  ['https://jejak.example.go.id/survei', null],
  ['ABCD234', null],
  ['WIFI:S:kantor;;', null],
])('what a QR code says: %s', (text, code) => {
  expect(codeIn(text)).toBe(code);
});

test('every language says something for all that Indonesian says', () => {
  const leaves = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? leaves(inner as object).map((one) => `${key}.${one}`) : [key],
    );
  expect(leaves(en)).toEqual(leaves(id));
});
