import type { SurveyResponse } from './survey-response-body.ts';

type Flag = SurveyResponse['flags'][number];

/** Reading a question and four answers takes longer than this. */
const quickestPerAnswerS = 1.5;
const fewestToCompare = 5;
const repeatedWithinS = 20;

export interface FlagFacts {
  readonly answers: SurveyResponse['answers'];
  readonly durationS: number;
  /** Seconds since the last response of the same device was sent; null when there was none. */
  readonly sinceLastS: number | null;
}

/** What makes a response worth a second look. It counts all the same (local policy, after reference §9.16). */
export function responseFlags(facts: FlagFacts): Flag[] {
  const flags: [Flag, boolean][] = [
    ['too-fast', isTooFast(facts)],
    ['straight-lined', isStraightLined(facts)],
    ['repeated', isRepeated(facts)],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

/** KSK-1: faster than a person can read the questions that were answered. */
function isTooFast({ answers, durationS }: FlagFacts): boolean {
  return durationS < Object.keys(answers).length * quickestPerAnswerS;
}

/** KSK-2: five answers or more, all of them the same place in the row. */
function isStraightLined({ answers }: FlagFacts): boolean {
  const values = Object.values(answers);
  return values.length >= fewestToCompare && new Set(values).size === 1;
}

/** KSK-3: sent within seconds after another response of the same device. */
function isRepeated({ sinceLastS }: FlagFacts): boolean {
  return sinceLastS !== null && sinceLastS < repeatedWithinS;
}
