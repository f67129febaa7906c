import type { SurveyInstrument } from '../survey-instrument/survey-instrument-body.ts';
import type { SurveyResponse } from '../survey-response/survey-response-body.ts';
import { ownValue } from '../../std/own-value.ts';

/** What one counted response adds to the totals: one to the number of the fact, and `value` to its sum. */
export interface ResponseFact {
  /** `unsur:waktu`, `own:parkir`, `sex:P`, `flag:too-fast`, …; `all` counts the response itself. */
  readonly fact: string;
  readonly value: number;
}

const unsaid = '-';

/** SKM-17: what of a response goes into totals: its answers by unsur, and who answered by groups; nothing else. */
export function factsOf(response: SurveyResponse, instrument: SurveyInstrument): ResponseFact[] {
  const { sex, ageBand, education, work } = response.respondent;
  const counted = [
    'all',
    `sex:${sex ?? unsaid}`,
    `age:${ageBand ?? unsaid}`,
    `education:${education ?? unsaid}`,
    `work:${work ?? unsaid}`,
    `origin:${response.origin}`,
    ...(response.assisted ? ['assisted'] : []),
    ...response.flags.map((flag) => `flag:${flag}`),
  ];
  return [
    ...counted.map((fact) => ({ fact, value: 0 })),
    ...instrument.questions.flatMap(({ id, unsur }) => {
      const value = ownValue(response.answers, id);
      const fact = unsur === null ? `own:${id}` : `unsur:${unsur}`;
      return value === undefined ? [] : [{ fact, value }];
    }),
  ];
}
