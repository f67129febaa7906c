import type { SurveyQuestion } from '../../domain/survey-instrument/survey-instrument-body.ts';

export type ReadAnswer = number | { readonly fault: 'answer-not-whole' | 'answer-out-of-range' };

const wordsOf = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Answers of one question by the words of its choices, in every language the questionnaire has. */
export function answerWords(question: SurveyQuestion): ReadonlyMap<string, number> {
  return new Map(
    question.answers.flatMap((texts, at) => Object.values(texts).map((text) => [wordsOf(text), at + 1] as const)),
  );
}

/**
 * SKM-22: an answer from 1 to 4, as people's files have it: `3`, `3,0`, `3. Sesuai`, `Sesuai`, `c`, LimeSurvey's `A3`. `3,5`
 * is no answer at all.
 */
export function readAnswer(cell: string, words: ReadonlyMap<string, number>): ReadAnswer {
  const byWords = words.get(wordsOf(cell));
  if (byWords !== undefined) return byWords;
  const letter = /^([a-d])(?:[.)]\s?.{0,200})?$/i.exec(cell);
  if (letter) return letter[1]!.toLowerCase().charCodeAt(0) - 96;
  const number = /^(?:a|ao|ao0)?0?(-?\d{1,9})(?:[.,](\d{1,9}))?$/i.exec(cell);
  if (number) {
    if (number[2] !== undefined && /[1-9]/.test(number[2])) return { fault: 'answer-not-whole' };
    return inRange(Number(number[1]));
  }
  const numbered = /^([1-9])\s{0,2}[.):=-]\s{0,2}[^\d].{0,200}$/.exec(cell);
  return numbered ? inRange(Number(numbered[1])) : { fault: 'answer-out-of-range' };
}

function inRange(value: number): ReadAnswer {
  return value >= 1 && value <= 4 ? value : { fault: 'answer-out-of-range' };
}
